import { liftAmnesty } from '#use-cases/lift-amnesty.ts'
import { readMember } from '#use-cases/member-record.ts'
import { keepStanding } from '#use-cases/refresh-standing.ts'
import { setAmnesty } from '#use-cases/set-amnesty.ts'
import { day } from '#tests/support/a-plan.ts'
import { openStores } from '#tests/support/open-stores.ts'
import { TUESDAY } from '#tests/support/running-club.ts'
import { expect, test } from 'vitest'

const NOW = Temporal.Instant.from(TUESDAY)

/** Ana and Bo with a session on Tuesday of last week, and none on the Friday after. */
function aClub() {
  const stores = openStores()
  const loggedAt = NOW
  for (const memberId of ['ana', 'bo']) {
    stores.sessions.add('1', memberId, {
      day: day('2026-11-17'),
      loggedAt,
      source: 'command',
      percent: 100,
      effort: null,
    })
    keepStanding(readMember('1', memberId, stores), memberId, NOW, stores)
  }
  const set = (date: string, reason = '') =>
    setAmnesty({ clubId: '1', by: 'cleo', date, reason, now: NOW }, stores)
  const lift = (date: string) =>
    liftAmnesty({ clubId: '1', by: 'cleo', day: day(date), now: NOW }, stores)
  const old = () => stores.standings.stale('1', NOW, 9)
  const noted = () => stores.audit.page('1', 0, 50).map(({ action, note }) => `${action} ${note}`)
  return { ...stores, set, lift, old, noted }
}

test('an amnesty makes everybody’s standing old, and so does taking it back', () => {
  const { set, lift, old, ...stores } = aClub()
  set('2026-11-20')
  expect(old()).toEqual(['ana', 'bo'])
  for (const memberId of ['ana', 'bo'])
    keepStanding(readMember('1', memberId, stores), memberId, NOW, stores)
  lift('2026-11-20')
  expect(old()).toEqual(['ana', 'bo'])
})

test('a second amnesty of a date changes nothing, and keeps the first reason', () => {
  const { set, noted, amnesties } = aClub()
  expect(set('friday', 'ice')).toMatchObject({ kind: 'set', reason: 'ice', isDue: true })
  expect(set('2026-11-27', 'snow')).toMatchObject({ kind: 'already', reason: 'ice' })
  expect(amnesties.reasonOf('1', day('2026-11-27'))).toBe('ice')
  expect(noted()).toEqual(['amnesty ice'])
})

test('taking back what is no amnesty changes nothing', () => {
  const { set, lift, noted, old } = aClub()
  expect(lift('2026-11-27').kind).toBe('not-set')
  expect(noted()).toEqual([])
  expect(old()).toEqual([])
  set('friday')
  expect(lift('2026-11-27').kind).toBe('lifted')
  expect(lift('2026-11-27').kind).toBe('not-set')
  expect(noted()).toEqual(['amnesty-lifted ', 'amnesty '])
})

test('a date holds in its own club alone', () => {
  const { set, amnesties } = aClub()
  set('friday')
  expect(amnesties.daysOf('2')).toEqual([])
})

test.each([
  ['2025-11-23', 'set'],
  ['2025-11-22', 'too-far'],
  ['2027-11-25', 'set'],
  ['2027-11-26', 'too-far'],
  ['2026-02-31', 'no-such-date'],
  ['some day', 'not-a-day'],
])('on 24 November 2026 the date %s is %s', (date, kind) => {
  const { set, noted } = aClub()
  expect(set(date).kind).toBe(kind)
  expect(noted()).toHaveLength(kind === 'set' ? 1 : 0)
})
