import { sayAfterAll, sayNotToday } from '#use-cases/say-not-today.ts'
import { day } from '#tests/support/a-plan.ts'
import { expect, test } from 'vitest'
import { ANA, HARBOUR, twoClubs } from './own-reminders-world.ts'

function aMember() {
  const world = twoClubs()
  const say = (date: string, clubId = HARBOUR) =>
    sayNotToday({ clubId, memberId: ANA, day: day(date), now: world.now() }, world.ports)
  const afterAll = (date: string) =>
    sayAfterAll({ clubId: HARBOUR, memberId: ANA, day: day(date) }, world.ports)
  const isQuiet = (date: string) => world.notToday.has(HARBOUR, ANA, day(date))
  return { ...world, say, afterAll, isQuiet }
}

test('the day is quiet, and the streak is as it was', () => {
  const { say, isQuiet, log } = aMember()
  log('2026-11-17')
  log('2026-11-20')
  const outcome = say('2026-11-24')
  expect(outcome).toMatchObject({ kind: 'quiet', report: { streak: { streak: 2 } } })
  expect(isQuiet('2026-11-24')).toBe(true)
  expect(isQuiet('2026-11-27')).toBe(false)
})

test('a second time says so, and after all it is on again', () => {
  const { say, afterAll, isQuiet } = aMember()
  say('2026-11-24')
  expect(say('2026-11-24').kind).toBe('already')
  expect(afterAll('2026-11-24')).toBe(true)
  expect(isQuiet('2026-11-24')).toBe(false)
  expect(afterAll('2026-11-24')).toBe(false)
})

test.each([
  ['yesterday’s card', '2026-11-23', 'old'],
  ['last week’s card', '2026-11-17', 'old'],
  ['a card of the days to come', '2026-11-27', 'ahead'],
])('%s silences nothing', (_, date, kind) => {
  const { say, isQuiet } = aMember()
  expect(say(date).kind).toBe(kind)
  expect(isQuiet(date)).toBe(false)
})

test('of a day that is in, paused, taken out or free nothing is noted', () => {
  const { say, log, goTo, pauses, amnesties, isQuiet, now } = aMember()
  log('2026-11-24')
  expect(say('2026-11-24').kind).toBe('kept')
  goTo('2026-11-25T12:00:00Z')
  expect(say('2026-11-25').kind).toBe('nothing-asked')
  goTo('2026-11-27T12:00:00Z')
  amnesties.add(HARBOUR, { day: day('2026-11-27'), reason: '', by: '9', at: now() })
  expect(say('2026-11-27').kind).toBe('nothing-asked')
  goTo('2026-12-01T12:00:00Z')
  pauses.add(ANA, { from: day('2026-12-01'), to: day('2026-12-01'), reason: 'ill' }, now())
  expect(say('2026-12-01').kind).toBe('nothing-asked')
  for (const date of ['2026-11-24', '2026-11-25', '2026-11-27', '2026-12-01'])
    expect(isQuiet(date)).toBe(false)
})

test('after midnight and before the day begins it is still the card’s day', () => {
  const { say, goTo } = aMember()
  goTo('2026-11-25T01:30:00Z')
  expect(say('2026-11-24').kind).toBe('quiet')
  goTo('2026-11-25T02:00:00Z')
  expect(say('2026-11-24').kind).toBe('old')
})

test('the club’s card of today is today’s for somebody whose own clock is elsewhere', () => {
  const { say, goTo, own, now } = aMember()
  own.saveZone(ANA, { effectiveFrom: '2026-11-01', timeZone: 'America/Los_Angeles' }, now())
  goTo('2026-11-24T06:00:00Z')
  expect(say('2026-11-24')).toMatchObject({ kind: 'quiet', report: { today: day('2026-11-23') } })
  goTo('2026-11-25T08:00:00Z')
  expect(say('2026-11-24').kind).toBe('already')
})

test('it counts as an answer to direct messages', () => {
  const { say, saved, ownReminders } = aMember()
  saved({ personal: true })
  ownReminders.countSent(ANA, null)
  say('2026-11-24')
  expect(ownReminders.directMessagesOf(ANA).unanswered).toBe(0)
})
