import { createScheduleStore } from '#adapters/sqlite/schedule-store.ts'
import { openStores, type Stores } from '#tests/support/open-stores.ts'
import type { ScheduleEntry } from '#use-cases/reminder-ports.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { queryPlan, statementsOf } from './plans-of-queries.ts'

const NOON = Temporal.Instant.from('2026-11-24T12:00:00Z')
const day = (date: string) => Temporal.PlainDate.from(date)
const after = (minutes: number) => NOON.add({ minutes })

const entry = (changes: Partial<ScheduleEntry> = {}): ScheduleEntry => ({
  clubId: '1',
  kind: 'card',
  memberId: null,
  day: day('2026-11-24'),
  turn: 0,
  dueAt: NOON,
  ...changes,
})

const namesOf = (entries: readonly ScheduleEntry[]): readonly string[] =>
  entries.map(({ clubId, kind, memberId }) => [clubId, kind, memberId ?? ''].join(' ').trim())

let stores: Stores
beforeEach(() => {
  stores = openStores()
})

describe('what is due', () => {
  test('comes back as it was saved', () => {
    const { schedule } = stores
    const snoozed = entry({ kind: 'snooze', memberId: '7', turn: 2 })
    schedule.save(snoozed)
    expect(schedule.due(NOON, 10)).toEqual([snoozed])
  })

  test('is due from its second on, never before', () => {
    stores.schedule.save(entry())
    expect(stores.schedule.due(NOON.subtract({ milliseconds: 1 }), 10)).toEqual([])
    expect(stores.schedule.due(NOON, 10)).toHaveLength(1)
    expect(stores.schedule.due(after(600), 10)).toHaveLength(1)
  })

  test('is handed out the longest due first, then by club, kind and member, and no more than asked for', () => {
    const { schedule } = stores
    schedule.save(entry({ clubId: '2' }))
    schedule.save(entry({ kind: 'prerun' }))
    schedule.save(entry({ kind: 'personal', memberId: '8' }))
    schedule.save(entry({ kind: 'personal', memberId: '7' }))
    schedule.save(entry())
    schedule.save(entry({ clubId: '3', dueAt: after(-1) }))
    schedule.save(entry({ clubId: '0', dueAt: after(1) }))
    const all = ['3 card', '1 card', '1 personal 7', '1 personal 8', '1 prerun', '2 card']
    expect(namesOf(schedule.due(NOON, 10))).toEqual(all)
    expect(namesOf(schedule.due(NOON, 4))).toEqual(all.slice(0, 4))
  })

  test('is not what waits for no day, nor what is stale', () => {
    const { db, schedule } = stores
    schedule.save(entry({ day: null, dueAt: null }))
    schedule.save(entry({ clubId: '2' }))
    db.exec("UPDATE schedule SET stale = 1 WHERE club_id = '2'")
    expect(schedule.due(after(1), 10)).toEqual([])
  })

  test('is saved anew in the same place, and can be removed', () => {
    const { schedule } = stores
    schedule.save(entry())
    schedule.save(entry({ day: day('2026-11-27'), dueAt: after(3 * 24 * 60) }))
    expect(schedule.due(NOON, 10)).toEqual([])
    expect(schedule.ofClub('1')).toHaveLength(1)
    schedule.remove(entry({ memberId: '7' }))
    expect(schedule.ofClub('1')).toHaveLength(1)
    schedule.remove(entry())
    expect(schedule.ofClub('1')).toEqual([])
  })
})

describe('what is stale', () => {
  beforeEach(() => {
    for (const [clubId, memberId] of [
      ['1', null],
      ['1', '7'],
      ['2', '7'],
      ['2', '8'],
      ['3', null],
    ] as const)
      stores.schedule.save(entry({ clubId, memberId, kind: memberId ? 'personal' : 'card' }))
    stores.db.exec("UPDATE schedule SET stale = 1 WHERE club_id < '3'")
  })

  test('is handed out by club, no more than asked for, until it is saved', () => {
    const { schedule } = stores
    const all = ['1 card', '1 personal 7', '2 personal 7', '2 personal 8']
    expect(namesOf(schedule.stale(10))).toEqual(all)
    expect(namesOf(schedule.stale(3))).toEqual(all.slice(0, 3))
    for (const one of schedule.stale(3)) schedule.save(one)
    expect(namesOf(schedule.stale(10))).toEqual(['2 personal 8'])
  })

  test('can be asked for of one club, of one member, or of one member there', () => {
    const { schedule } = stores
    expect(namesOf(schedule.staleOf({ clubId: '1' }))).toEqual(['1 card', '1 personal 7'])
    expect(namesOf(schedule.staleOf({ memberId: '7' }))).toEqual(['1 personal 7', '2 personal 7'])
    expect(namesOf(schedule.staleOf({ clubId: '2', memberId: '7' }))).toEqual(['2 personal 7'])
    expect(schedule.staleOf({ clubId: '3' })).toEqual([])
    expect(schedule.staleOf({ memberId: '' })).toEqual([])
    expect(schedule.staleOf({})).toEqual([])
  })
})

test('a club’s entries are in the order in which they are due, those without a day last', () => {
  const { schedule } = stores
  schedule.save(entry({ day: null, dueAt: null }))
  schedule.save(entry({ kind: 'recap', dueAt: after(5) }))
  schedule.save(entry({ kind: 'personal', memberId: '7', dueAt: after(1) }))
  schedule.save(entry({ clubId: '2' }))
  expect(namesOf(schedule.ofClub('1'))).toEqual(['1 personal 7', '1 recap', '1 card'])
})

test('moments at which something is due lie after the first and up to the last, each once', () => {
  const { schedule } = stores
  for (const [minutes, clubId] of [0, 1, 1, 2, 3].entries().map(([n, m]) => [m, `${n}`] as const))
    schedule.save(entry({ clubId, dueAt: after(minutes) }))
  schedule.save(entry({ clubId: '9', day: null, dueAt: null }))
  expect(schedule.momentsBetween(NOON, after(2)).map(String)).toEqual([
    '2026-11-24T12:01:00Z',
    '2026-11-24T12:02:00Z',
  ])
})

test('a row that somebody broke by hand is not guessed at', () => {
  stores.schedule.save(entry())
  stores.db.exec("UPDATE schedule SET kind = 'birthday'")
  expect(() => stores.schedule.due(NOON, 10)).toThrow(/kind/)
})

describe('with ten thousand clubs an index is asked', () => {
  const planOf = (part: string) =>
    queryPlan(stores.db, statementsOf(stores.db, createScheduleStore), part)

  test.each([
    ['due_at <= ? AND stale = 0', 'SEARCH schedule USING INDEX schedule_due (due_at<?)'],
    ['ORDER BY club_id LIMIT', 'SCAN schedule USING INDEX schedule_stale'],
    ['stale = 1 AND club_id = ?', 'SEARCH schedule USING PRIMARY KEY (club_id=?)'],
    ['stale = 1 AND member_id = ?', 'SEARCH schedule USING INDEX schedule_by_member (member_id=?)'],
    ['SELECT DISTINCT due_at', 'USING COVERING INDEX schedule_due (due_at>? AND due_at<?)'],
  ])('%s', (part, expected) => {
    const plan = planOf(part)
    expect(plan).toContain(expected)
    expect(plan).not.toContain('TEMP B-TREE')
  })
})
