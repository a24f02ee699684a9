import { en } from '#messages/en.ts'

/** `Tuesday 24 November`; the year is added where it is not `today`'s. */
export function writtenDate(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const day = `${writtenWeekday(date)} ${date.day} ${month(date)}`
  return date.year === today.year ? day : `${day} ${date.year}`
}

/** `Tuesday`. */
export const writtenWeekday = (date: Temporal.PlainDate): string =>
  en.calendar.weekdays[date.dayOfWeek - 1] ?? ''

/** The weekday alone for the seven days around `today`, else the whole date. */
export function writtenDay(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = date.until(today, { largestUnit: 'days' }).days
  return Math.abs(days) < 7 ? writtenWeekday(date) : writtenDate(date, today)
}

/** `23–29 November`, `30 November – 6 December`. */
export function writtenSpan(from: Temporal.PlainDate, to: Temporal.PlainDate): string {
  const end = `${to.day} ${month(to)}`
  return from.month === to.month ? `${from.day}–${end}` : `${from.day} ${month(from)} – ${end}`
}

const month = (date: Temporal.PlainDate): string => en.calendar.months[date.month - 1] ?? ''
