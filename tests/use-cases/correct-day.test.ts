import { correctDay } from '#use-cases/correct-day.ts'
import { logSession } from '#use-cases/log-session.ts'
import { undoSession } from '#use-cases/undo-session.ts'
import { openStores } from '#tests/support/open-stores.ts'
import { TUESDAY } from '#tests/support/running-club.ts'
import { expect, test } from 'vitest'

const NOW = Temporal.Instant.from(TUESDAY)

function aClub() {
  const stores = openStores()
  const correct = (day: string, done: boolean, now = NOW) =>
    correctDay({ clubId: '1', memberId: 'ana', by: 'cleo', day, done, now }, stores)
  const log = (day = 'today') =>
    logSession(
      { clubId: '1', memberId: 'ana', day, now: NOW, source: 'command', percent: 50, effort: null },
      stores,
    )
  const undo = () => undoSession({ clubId: '1', memberId: 'ana', day: undefined, now: NOW }, stores)
  const row = () => stores.standings.shown('1').map(({ standing }) => standing.streak)
  const noted = () => stores.audit.page('1', 0, 50).map(({ action }) => action)
  return { ...stores, correct, log, undo, row, noted }
}

test('a day that a captain sets to done is complete, counts at once and is noted', () => {
  const { correct, sessions, memberships, row, audit } = aClub()
  expect(correct('friday', true)).toMatchObject({ kind: 'corrected', done: true })
  const day = Temporal.PlainDate.from('2026-11-20')
  expect(sessions.find('1', 'ana', day)).toMatchObject({ source: 'captain', percent: 100 })
  expect(memberships.clubsOf('ana')).toEqual(['1'])
  expect(row()).toEqual([1])
  expect(audit.page('1', 0, 9)).toMatchObject([
    { by: 'cleo', action: 'correct-done', memberId: 'ana', note: '' },
  ])
})

test('a day that a captain sets to not done is gone, and the member cannot log it again', () => {
  const { correct, log, row, sessions } = aClub()
  log()
  expect(row()).toEqual([1])
  expect(correct('today', false)).toMatchObject({ kind: 'corrected', done: false })
  expect(row()).toEqual([])
  expect(sessions.daysOf('1', 'ana')).toEqual([])
  expect(log().kind).toBe('captain-said-no')
})

test('a captain can think better of it, and then the member cannot undo it', () => {
  const { correct, log, undo, noted } = aClub()
  log()
  correct('today', false)
  expect(correct('today', true).kind).toBe('corrected')
  expect(undo().kind).toBe('captain-said-yes')
  expect(noted()).toEqual(['correct-done', 'correct-not-done'])
})

test('what is so already changes nothing and is not noted', () => {
  const { correct, log, noted, sessions, corrections } = aClub()
  log()
  expect(correct('today', true).kind).toBe('already-in')
  expect(correct('friday', false).kind).toBe('nothing-logged')
  expect(noted()).toEqual([])
  const today = Temporal.PlainDate.from('2026-11-24')
  expect(sessions.find('1', 'ana', today)).toMatchObject({ source: 'command', percent: 50 })
  expect(corrections.find('1', 'ana', today)).toBeNull()
})

test.each([
  ['2025-11-23', 'corrected'],
  ['2025-11-22', 'too-long-ago'],
  ['tomorrow', 'still-to-come'],
  ['2026-11-25', 'still-to-come'],
  ['2026-02-31', 'no-such-date'],
  ['the other day', 'not-a-day'],
])('on 24 November %s is %s', (day, kind) => {
  const { correct, noted } = aClub()
  expect(correct(day, true).kind).toBe(kind)
  expect(noted()).toHaveLength(kind === 'corrected' ? 1 : 0)
})

test('a freeze that was spent comes back when the miss goes away', () => {
  const { correct } = aClub()
  correct('2026-11-17', true)
  const missed = correct('today', true)
  expect(missed).toMatchObject({ report: { streak: { streak: 2, freezes: 0 } } })
  const mended = correct('friday', true)
  expect(mended).toMatchObject({ report: { streak: { streak: 3, freezes: 1 } } })
})

test('what is today is told by the member’s own clock', () => {
  const { correct, own, sessions } = aClub()
  own.saveZone('ana', { effectiveFrom: '2026-11-01', timeZone: 'Pacific/Auckland' }, NOW)
  const fourInTheMorning = NOW.add({ hours: 3 })
  expect(correct('2026-11-25', true).kind).toBe('still-to-come')
  expect(correct('today', true, fourInTheMorning).kind).toBe('corrected')
  expect(sessions.find('1', 'ana', Temporal.PlainDate.from('2026-11-25'))).not.toBeNull()
})
