import { DEFAULT_CLUB_SETTINGS, type ClubSettings } from '#core/reminders/club-settings.ts'
import type { Composed } from '#reminders/composed.ts'
import { composeRecap } from '#reminders/compose/recap.ts'
import type { App } from '#use-cases/app.ts'
import { markOf } from '#views/reminder-ids.ts'
import { at, boardWorld, CLUB } from '#tests/use-cases/board-world.ts'
import { day } from '#tests/support/a-plan.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { describe, expect, test } from 'vitest'

const MONDAY = '2026-11-23'
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
const identity = { clubId: CLUB, kind: 'recap', day: day(MONDAY), memberId: null, turn: 0 } as const

/** A club with its recap on; real stores, no Discord. */
function recapWorld(changes: Partial<ClubSettings> = {}) {
  const world = boardWorld()
  const drawn: string[] = []
  const drawing = {
    png: (svg: string): Promise<Buffer | null> => {
      drawn.push(svg)
      return Promise.resolve(PNG)
    },
  }
  const app = { ...world.ports, drawing } as unknown as App
  world.stores.clubSettings.save(
    CLUB,
    { ...DEFAULT_CLUB_SETTINGS, channelId: '500', ...changes },
    { memberId: '9', at: at('2026-01-05') },
  )
  return {
    ...world,
    drawing,
    drawn,
    compose: () => composeRecap(app)(identity, at('2026-11-23T08:00:00Z')),
    amnesty: (...days: readonly string[]) => {
      for (const one of days)
        world.stores.amnesties.add(CLUB, { day: day(one), reason: 'ice', by: '9', at: at(one) })
    },
  }
}

type Sent = Extract<Composed, { readonly kind: 'send' }>

function sentOf(composed: Composed): Sent {
  if (composed.kind === 'skip') throw new Error(`skipped: ${composed.reason}`)
  return composed
}

const outcome = (composed: Composed): string =>
  composed.kind === 'skip' ? composed.reason : composed.kind

describe('the Monday recap', () => {
  test('goes to the club’s channel with the picture, notifies nobody and knows whom it names', async () => {
    const { logs, compose, ports, drawn } = recapWorld()
    logs('1', '2026-11-10', '2026-11-20')
    logs('2', '2026-11-17', '2026-11-20')
    ports.comeBackNames.save('1', true, at('2026-11-20'))
    const { channelId, announcement, names } = sentOf(await compose())
    expect(channelId).toBe('500')
    expect(announcement.notifies).toBeUndefined()
    expect(names.toSorted()).toEqual(['1', '2'])
    const { body } = announcement
    expect(body.files).toEqual([{ name: 'recap.png', data: PNG }])
    expect(faultsOf(body)).toEqual([])
    const written = JSON.stringify(body.components)
    expect(written).toContain(markOf(identity))
    expect(written).toContain('**Back after a day that went by**: <@1>')
    expect(written).toContain("The club's week, 16–22 November: 3 sessions in")
    expect(drawn).toHaveLength(1)
    expect(drawn[0]).toContain('16–22 November · both who are in moved')
  })

  test('stands without a picture that could not be drawn', async () => {
    const { logs, compose, drawing } = recapWorld()
    logs('1', '2026-11-17')
    drawing.png = () => Promise.resolve(null)
    const { body } = sentOf(await compose()).announcement
    expect(body.files).toBeUndefined()
    expect(JSON.stringify(body)).toContain('1 session in')
  })

  test('of a quiet week is words alone', async () => {
    const { logs, compose, drawn } = recapWorld()
    logs('1', '2026-11-03')
    const { body } = sentOf(await compose()).announcement
    expect(drawn).toEqual([])
    expect(JSON.stringify(body)).toContain('A quiet week.')
  })

  test('names by what people let be seen once it is drawn', async () => {
    const { logs, compose, drawing, stores } = recapWorld()
    logs('1', '2026-11-17', '2026-11-20')
    drawing.png = () => {
      stores.preferences.save('1', { hidden: true, mates: 'card' }, at(MONDAY))
      return Promise.resolve(PNG)
    }
    const { announcement, names } = sentOf(await compose())
    expect(names).toEqual([])
    expect(JSON.stringify(announcement.body.components)).not.toContain('<@')
  })
})

describe('nothing is sent', () => {
  test.each<[string, Partial<ClubSettings>]>([
    ['where it is switched off', { recap: { on: false, at: '08:00' } }],
    ['where there is no channel', { channelId: null }],
  ])('%s', async (_, changes) => {
    const { logs, compose } = recapWorld(changes)
    logs('1', '2026-11-17')
    expect(outcome(await compose())).toBe('switched-off')
  })

  test('where nobody has trained for four weeks', async () => {
    const { logs, compose, stores } = recapWorld()
    expect(outcome(await compose())).toBe('nobody')
    logs('1', '2026-10-25')
    expect(outcome(await compose())).toBe('nobody')
    logs('1', '2026-10-26')
    expect(outcome(await compose())).toBe('send')
    stores.memberships.markLeft('1', CLUB, at(MONDAY))
    expect(outcome(await compose())).toBe('nobody')
  })

  test('of a week that was taken off whole', async () => {
    const { logs, compose, amnesty } = recapWorld()
    logs('1', '2026-11-10')
    amnesty('2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21')
    expect(outcome(await compose())).toBe('send')
    amnesty('2026-11-22')
    expect(outcome(await compose())).toBe('amnesty')
  })

  test('while the club pauses', async () => {
    const { logs, compose, amnesty } = recapWorld()
    logs('1', '2026-11-17')
    amnesty(MONDAY)
    expect(outcome(await compose())).toBe('amnesty')
  })
})
