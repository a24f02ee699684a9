import { snoozeReminder } from '#use-cases/snooze-reminder.ts'
import { day } from '#tests/support/a-plan.ts'
import { expect, test } from 'vitest'
import { ANA, HARBOUR, HILL, twoClubs } from './own-reminders-world.ts'

function aReminded() {
  const world = twoClubs()
  world.saved({ personal: true })
  world.goTo('2026-11-24T17:05:00Z')
  const snooze = (date = '2026-11-24', turn = 0, clubId = HARBOUR) =>
    snoozeReminder({ clubId, memberId: ANA, day: day(date), turn, now: world.now() }, world.ports)
  const waiting = () =>
    world.schedule
      .ofClub(HARBOUR)
      .filter(({ kind }) => kind === 'snooze')
      .map(({ dueAt, turn, day: date }) => `${String(date)} ${turn} ${String(dueAt)}`)
  return { ...world, snooze, waiting }
}

test('it comes again in an hour; pressed again, an hour from then', () => {
  const { snooze, waiting, goTo } = aReminded()
  expect(snooze().kind).toBe('snoozed')
  expect(waiting()).toEqual(['2026-11-24 1 2026-11-24T18:05:00Z'])
  goTo('2026-11-24T17:06:00Z')
  snooze()
  expect(waiting()).toEqual(['2026-11-24 1 2026-11-24T18:06:00Z'])
})

test('what came again can be put off again, and the older message not any more', () => {
  const { snooze, waiting, reminders, now } = aReminded()
  const first = { clubId: HARBOUR, kind: 'snooze', day: day('2026-11-24'), memberId: ANA } as const
  reminders.skip({ ...first, turn: 1, dueAt: now() }, 'done', now())
  expect(snooze('2026-11-24', 0).kind).toBe('came-again')
  expect(waiting()).toEqual([])
  expect(snooze('2026-11-24', 1).kind).toBe('snoozed')
  expect(waiting()).toEqual(['2026-11-24 2 2026-11-24T18:05:00Z'])
})

test('it never passes the member’s club day', () => {
  const { snooze, waiting, goTo } = aReminded()
  goTo('2026-11-25T00:59:59Z')
  expect(snooze().kind).toBe('snoozed')
  goTo('2026-11-25T01:00:00Z')
  const outcome = snooze()
  expect(outcome.kind === 'day-ends' && outcome.at.toString()).toBe('2026-11-25T02:00:00Z')
  expect(waiting()).toEqual(['2026-11-24 1 2026-11-25T01:59:59Z'])
})

test('a day of the past, one that is in, one that is quiet: each has its reason', () => {
  const { snooze, log, goTo, notToday, amnesties, waiting, now } = aReminded()
  expect(snooze('2026-11-20').kind).toBe('old')
  notToday.add(HARBOUR, ANA, day('2026-11-24'), now())
  expect(snooze().kind).toBe('not-today')
  log('2026-11-24')
  expect(snooze().kind).toBe('kept')
  goTo('2026-11-27T17:05:00Z')
  amnesties.add(HARBOUR, { day: day('2026-11-27'), reason: '', by: '9', at: now() })
  expect(snooze('2026-11-27').kind).toBe('nothing-asked')
  expect(waiting()).toEqual([])
})

test('who has switched them off, or follows another club, is not sent any', () => {
  const { snooze, saved, waiting } = aReminded()
  expect(snooze('2026-11-24', 0, HILL).kind).toBe('switched-off')
  saved({ personal: false })
  expect(snooze().kind).toBe('switched-off')
  expect(waiting()).toEqual([])
})

test('it counts as an answer', () => {
  const { snooze, ownReminders } = aReminded()
  ownReminders.countSent(ANA, null)
  snooze()
  expect(ownReminders.directMessagesOf(ANA).unanswered).toBe(0)
})
