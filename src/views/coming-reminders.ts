import type { ComingReminder } from '#core/reminders/next-club-reminders.ts'
import { en } from '#messages/en.ts'
import { writtenDate } from './written-date.ts'
import { timeLeft } from './written-moment.ts'

/** The next reminders of a club, by its own clocks and the reader's; the zone is named once. */
export function comingReminderLines(
  coming: readonly ComingReminder[],
  today: Temporal.PlainDate,
): readonly string[] {
  const m = en.setup.review
  if (coming.length === 0) return [m.noNext]
  const zones = [...new Set(coming.map(({ timeZone }) => timeZone))]
  return [
    m.nextTitle,
    ...coming.map(({ kind, dueAt, timeZone }) => {
      const local = dueAt.toZonedDateTimeISO(timeZone)
      const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
      const date = writtenDate(local.toPlainDate(), today)
      return m.next(date, time, en.setup.times.kind[kind], timeLeft(dueAt))
    }),
    m.byZone(zones.join(', ')),
  ]
}
