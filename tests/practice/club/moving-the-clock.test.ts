import { describe, expect, test } from 'vitest'
import { visitPracticeClub } from '#tests/support/practice-club.ts'
import { tinyBot } from './tiny-bot.ts'

const at = (written: string) => Temporal.Instant.from(written).epochMilliseconds
const moved = (move: string) => ({ kind: 'move clock', move }) as const

describe("moving the club's clock", () => {
  test('the next strength day is the one of the plan, and the bot lives on that day then', async () => {
    const club = await visitPracticeClub({ clock: '2026-11-24T12:00:00Z' })
    const ana = club.as('Ana')
    const events = await club.as('Bo').events()
    expect(await club.act(moved('strength day'))).toEqual({ kind: 'done' })
    const { clock } = await events.nextOf('clock')
    expect(clock.now).toBe(at('2026-11-27T07:00:00Z'))
    await ana.type('general', 'hips today')
    const [card] = await ana.messages('general')
    expect(JSON.stringify(card)).toContain('Hip day · Friday 27 November')
    expect(card?.message.timestamp).toBe('2026-11-27T07:00:00.000000+00:00')
  })

  test('the moves on offer lead on from where the clock is', async () => {
    const club = await visitPracticeClub({ clock: '2026-11-24T12:00:00Z' })
    const offered = async () => (await club.state()).clock.moves
    expect(await offered()).toEqual([
      { move: 'hour', label: '+1 h', at: at('2026-11-24T13:00:00Z') },
      { move: 'morning', label: 'Next morning', at: at('2026-11-25T07:00:00Z') },
      { move: 'strength day', label: 'Next strength day', at: at('2026-11-27T07:00:00Z') },
    ])
    await club.act(moved('hour'))
    await club.act(moved('morning'))
    expect((await offered())[0]?.at).toBe(at('2026-11-25T08:00:00Z'))
  })

  test('the clock runs on with real time', async () => {
    const club = await visitPracticeClub({ clock: '2026-11-24T12:00:00Z' })
    await club.act(moved('hour'))
    club.realClock.advance(2_000)
    expect((await club.state()).clock.now).toBe(at('2026-11-24T13:00:02Z'))
  })

  test('what is due on the way happens in order, each at its own time', async () => {
    const handled: number[] = []
    const bot = tinyBot(() => undefined, {
      dueMoments: () => [at('2026-11-25T05:30:00Z'), at('2026-11-24T17:00:00Z'), at('2026-12-01T00:00:00Z')], // prettier-ignore
      handleDue: (moment) => {
        handled.push(moment)
        return Promise.resolve()
      },
    })
    const club = await visitPracticeClub({ startBot: bot, clock: '2026-11-24T12:00:00Z' })
    handled.length = 0
    await club.act(moved('morning'))
    expect(handled).toEqual([at('2026-11-24T17:00:00Z'), at('2026-11-25T05:30:00Z')])
  })

  test('two moves at once happen one after the other', async () => {
    const [handling, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const bot = tinyBot(() => undefined, {
      dueMoments: () => [at('2026-11-24T12:30:00Z')],
      handleDue: () => {
        handling.resolve()
        return go.promise
      },
    })
    const club = await visitPracticeClub({ startBot: bot, clock: '2026-11-24T12:00:00Z' })
    const first = club.act(moved('hour'))
    await handling.promise
    const second = club.act(moved('hour'))
    expect((await club.state()).clock.now).toBe(at('2026-11-24T12:30:00Z'))
    go.resolve()
    await Promise.all([first, second])
    expect((await club.state()).clock.now).toBe(at('2026-11-24T14:00:00Z'))
  })

  test('a move that fails is told to the host, and the club goes on', async () => {
    const bot = tinyBot(() => undefined, {
      dueMoments: () => [at('2026-11-24T12:30:00Z')],
      handleDue: () => Promise.reject(new Error('out of ink')),
    })
    const club = await visitPracticeClub({ startBot: bot, clock: '2026-11-24T12:00:00Z' })
    expect(await club.act(moved('hour'))).toMatchObject({ kind: 'refused' })
    expect(String(club.troubles)).toContain('out of ink')
    expect((await club.state()).clock.now).toBe(at('2026-11-24T12:30:00Z'))
    expect(await club.act(moved('hour'))).toEqual({ kind: 'done' })
  })

  test('a move that is not on offer is refused', async () => {
    const club = await visitPracticeClub()
    expect(await club.act(moved('yesterday'))).toEqual({
      kind: 'refused',
      reason: 'The clock cannot be moved there now.',
    })
  })
})
