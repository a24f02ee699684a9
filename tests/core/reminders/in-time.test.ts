import { createDayClock } from '#core/calendar/day-clock.ts'
import { isInTime } from '#core/reminders/in-time.ts'
import type { ReminderKind } from '#core/reminders/reminder.ts'
import { day } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'

const clock = createDayClock([
  { effectiveFrom: '2026-01-01', timeZone: 'Europe/Berlin', dayStartHour: 3 },
])

/** Times are those of Berlin on Tuesday 24 November, or of a moment that is written out. */
const moment = (written: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(written.includes('T') ? written : `2026-11-24T${written}`)
    .toZonedDateTime('Europe/Berlin')
    .toInstant()

describe('whether a reminder that was held up is still sent', () => {
  test.each<[ReminderKind, string, string, boolean]>([
    ['card', '07:00', '07:00', true],
    ['card', '07:00', '11:00', true],
    ['card', '07:00', '11:01', false],
    ['last-call', '19:00', '21:00', true],
    ['last-call', '19:00', '21:01', false],
    ['personal', '18:00', '20:00', true],
    ['personal', '18:00', '20:01', false],
    ['snooze', '20:00', '22:00', true],
    ['mid-run', '20:30', '22:31', false],
    ['prerun', '18:00', '18:29', true],
    ['prerun', '18:00', '18:30', false],
    ['recap', '08:00', '23:30', true],
  ])('%s, due %s, at %s: %s', (kind, due, now, expected) => {
    const reminder = { kind, day: day('2026-11-24'), dueAt: moment(due), runAt: '18:30' }
    expect(isInTime(reminder, clock, moment(now))).toBe(expected)
  })

  test('late in the evening only until the club day ends, though its grace goes on', () => {
    const card = {
      kind: 'card',
      day: day('2026-11-24'),
      dueAt: moment('23:30'),
      runAt: '18:30',
    } as const
    expect(isInTime(card, clock, moment('2026-11-25T02:59'))).toBe(true)
    expect(isInTime(card, clock, moment('2026-11-25T03:00'))).toBe(false)
  })

  test("a recap never goes out on Tuesday, though a day's grace is not over", () => {
    const recap = {
      kind: 'recap',
      day: day('2026-11-23'),
      dueAt: moment('2026-11-23T08:00'),
      runAt: '18:30',
    } as const
    expect(isInTime(recap, clock, moment('2026-11-24T02:59'))).toBe(true)
    expect(isInTime(recap, clock, moment('07:00'))).toBe(false)
  })

  test('a clock that was set back does not bring a later day nearer', () => {
    const card = {
      kind: 'card',
      day: day('2026-11-27'),
      dueAt: moment('07:00'),
      runAt: '18:30',
    } as const
    expect(isInTime(card, clock, moment('07:00'))).toBe(false)
  })
})
