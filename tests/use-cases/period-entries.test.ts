import { rank } from '#core/boards/rank.ts'
import { dateOf } from '#core/calendar/day-number.ts'
import type { ClosingPeriod } from '#use-cases/board-ports.ts'
import { closeBoards } from '#use-cases/period-entries.ts'
import { lastPeriodEntries } from '#use-cases/period-entries.ts'
import { setPreferences } from '#use-cases/set-preferences.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'
import { at, boardWorld, CLUB } from './board-world.ts'

type World = ReturnType<typeof boardWorld>

/** What one member has on the board of the period before, and whether that stands for good. */
async function last({ ports }: World, kind: ClosingPeriod, on: string, memberId = '1') {
  const { entries, isClosed } = await lastPeriodEntries(CLUB, kind, at(on), ports)
  const entry = entries.find((one) => one.memberId === memberId)
  return entry && { streak: entry.streak, best: entry.best, ...entry.tally, isClosed }
}

/** October in full: nine due days. It closes on 3 November. */
const OCTOBER = ['02', '06', '09', '13', '16', '20', '23', '27', '30'].map((d) => `2026-10-${d}`)
const FULL = { streak: 9, best: 9, sessions: 9, kept: 9, settled: 9 }

describe('the period before this one', () => {
  test.each([
    ['week', '2026-11-24', '2026-11-16', '2026-11-22'],
    ['month', '2026-11-24', '2026-10-01', '2026-10-31'],
    ['season', '2026-11-24', '2026-07-01', '2026-09-30'],
    ['week', '2027-01-01', '2026-12-21', '2026-12-27'],
    ['month', '2027-01-01', '2026-12-01', '2026-12-31'],
    ['season', '2027-01-01', '2026-10-01', '2026-12-31'],
  ] as const)('of a %s on %s runs from %s to %s', async (kind, on, from, to) => {
    const { ports } = boardWorld()
    const { period } = await lastPeriodEntries(CLUB, kind, at(on), ports)
    expect([dateOf(period.from), dateOf(period.to)].map(String)).toEqual([from, to])
  })

  test('closes two club days after its end, by the club’s clock', async () => {
    const world = boardWorld()
    world.logs('1', ...OCTOBER)
    const isClosed = async (on: string) => (await last(world, 'month', on))?.isClosed
    expect(await isClosed('2026-11-01')).toBe(false)
    expect(await isClosed('2026-11-03T02:59:59Z')).toBe(false)
    expect(await isClosed('2026-11-03T03:00:00Z')).toBe(true)
  })

  test('has nobody whose sessions are all older or newer', async () => {
    const world = boardWorld()
    world.logs('1', '2026-09-29', '2026-11-03')
    expect(await last(world, 'month', '2026-11-05')).toBeUndefined()
  })
})

describe('before it is closed', () => {
  test('what is set right still counts', async () => {
    const world = boardWorld()
    world.logs('1', ...OCTOBER.slice(0, -1))
    const before = await last(world, 'month', '2026-11-02')
    expect(before).toEqual({
      streak: 8,
      best: 8,
      sessions: 8,
      kept: 8,
      settled: 9,
      isClosed: false,
    })
    world.corrects('1', '2026-10-30', true, '2026-11-02')
    expect(await last(world, 'month', '2026-11-02')).toEqual({ ...FULL, isClosed: false })
  })

  test('an extra on the day after keeps its last day, and is a session of the new one', async () => {
    const world = boardWorld()
    const plan = aPlan({ strengthDays: [3, 7] })
    world.stores.plans.savePlan(CLUB, plan, { memberId: '9', at: at('2026-01-01') })
    world.logs('1', '2026-11-18', '2026-11-23')
    const kept = { streak: 2, best: 2, sessions: 1, kept: 2, settled: 2 }
    expect(await last(world, 'week', '2026-11-23')).toEqual({ ...kept, isClosed: false })
    expect(await last(world, 'week', '2026-11-25')).toEqual({ ...kept, isClosed: true })
  })

  test('its last day is open as long as it can be made up for', async () => {
    const world = boardWorld()
    const plan = aPlan({ strengthDays: [3, 7] })
    world.stores.plans.savePlan(CLUB, plan, { memberId: '9', at: at('2026-01-01') })
    world.logs('1', '2026-11-18')
    expect(await last(world, 'week', '2026-11-23')).toMatchObject({ kept: 1, settled: 1 })
    expect(await last(world, 'week', '2026-11-24')).toMatchObject({ kept: 1, settled: 2 })
  })
})

describe('once it is closed', () => {
  test.each(['at once', 'much later'])(
    'and looked at %s, its row is that of its end',
    async (when) => {
      const world = boardWorld()
      world.logs('1', ...OCTOBER, '2026-11-03', '2026-11-06')
      const on = when === 'at once' ? '2026-11-03T03:00:00Z' : '2026-11-30'
      expect(await last(world, 'month', on)).toEqual({ ...FULL, isClosed: true })
    },
  )

  test('a due day of the new week is none of its business, though it was kept before the closing', async () => {
    const world = boardWorld()
    world.logs('1', '2026-11-17', '2026-11-20', '2026-11-24')
    const kept = { streak: 2, best: 2, sessions: 2, kept: 2, settled: 2 }
    expect(await last(world, 'week', '2026-11-24')).toEqual({ ...kept, isClosed: false })
    expect(await last(world, 'week', '2026-11-25')).toEqual({ ...kept, isClosed: true })
  })

  test('no correction changes it, and the current board goes by the facts', async () => {
    const world = boardWorld()
    world.logs('1', ...OCTOBER)
    await last(world, 'month', '2026-11-03')
    world.corrects('1', '2026-10-13', false, '2026-11-04')
    world.corrects('1', '2026-10-16', false, '2026-11-04')
    expect(await last(world, 'month', '2026-11-04')).toEqual({ ...FULL, isClosed: true })
    const { rows } = await world.board({ on: '2026-11-04', board: 'sessions', period: 'all' })
    expect(rows[0]?.tally.sessions).toBe(7)
  })

  test('by housekeeping, nobody has to have looked at it', async () => {
    const world = boardWorld()
    world.logs('1', ...OCTOBER)
    await closeBoards(at('2026-11-03T03:03:00Z'), world.ports)
    world.corrects('1', '2026-10-13', false, '2026-11-03')
    expect(await last(world, 'month', '2026-11-03')).toEqual({ ...FULL, isClosed: true })
  })

  test('housekeeping closes nothing early, and what it closed once stays so', async () => {
    const world = boardWorld()
    world.logs('1', ...OCTOBER)
    await closeBoards(at('2026-11-02'), world.ports)
    world.corrects('1', '2026-10-13', false, '2026-11-02')
    await closeBoards(at('2026-11-03'), world.ports)
    world.corrects('1', '2026-10-13', true, '2026-11-03')
    await closeBoards(at('2026-11-04'), world.ports)
    expect(await last(world, 'month', '2026-11-04')).toMatchObject({ sessions: 8, isClosed: true })
  })

  test('of two who close it the faster one stands', async () => {
    const world = boardWorld()
    world.logs('1', ...OCTOBER)
    await last(world, 'month', '2026-11-03')
    const late = { memberId: '2', streak: 1, best: 1, tally: { sessions: 1, kept: 1, settled: 1 } }
    world.stores.closedBoards.close(CLUB, 'month', day('2026-10-01'), [late], at('2026-11-03'))
    expect(await last(world, 'month', '2026-11-03', '2')).toBeUndefined()
    expect(await last(world, 'month', '2026-11-03')).toMatchObject({ sessions: 9 })
  })

  test('who hides or leaves vanishes from it, ranks go past them, and they can come back', async () => {
    const world = boardWorld()
    for (const id of ['1', '2', '3']) world.logs(id, ...OCTOBER)
    world.logs('1', '2026-11-03')
    const ranks = async () => {
      const { entries } = await lastPeriodEntries(CLUB, 'month', at('2026-11-05'), world.ports)
      return rank(entries, 'sessions').map(({ memberId, rank: place }) => `${place} ${memberId}`)
    }
    expect(await ranks()).toEqual(['1 1', '1 2', '1 3'])
    setPreferences('1', { hidden: true }, at('2026-11-05'), world.ports)
    world.stores.memberships.markLeft('2', CLUB, at('2026-11-05'))
    expect(await ranks()).toEqual(['1 3'])
    setPreferences('1', { hidden: false }, at('2026-11-05'), world.ports)
    world.stores.memberships.remember('2', CLUB)
    expect(await ranks()).toEqual(['1 1', '1 2', '1 3'])
  })

  test('while somebody hid they are in it once they show themself', async () => {
    const world = boardWorld()
    world.logs('1', ...OCTOBER)
    setPreferences('1', { hidden: true }, at('2026-11-01'), world.ports)
    expect(await last(world, 'month', '2026-11-02')).toBeUndefined()
    expect(await last(world, 'month', '2026-11-03')).toBeUndefined()
    setPreferences('1', { hidden: false }, at('2026-11-04'), world.ports)
    expect(await last(world, 'month', '2026-11-04')).toEqual({ ...FULL, isClosed: true })
  })

  test('who deletes everything is gone from it for good', async () => {
    const world = boardWorld()
    world.logs('1', ...OCTOBER)
    await last(world, 'month', '2026-11-03')
    world.stores.personalData.deleteAll('1')
    world.logs('1', '2026-11-06')
    expect(await last(world, 'month', '2026-11-06')).toBeUndefined()
  })

  test('who was found to have left is not shown on it', async () => {
    const world = boardWorld()
    world.logs('1', ...OCTOBER)
    world.logs('2', ...OCTOBER)
    world.says.set('1', 'gone')
    const { rows, isClosed } = await world.board({ on: '2026-11-10', last: true })
    expect(isClosed).toBe(true)
    expect(rows.map(({ memberId }) => memberId)).toEqual(['2'])
  })
})
