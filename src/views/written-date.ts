/** `Tuesday 24 November`; the year is added where it is not `today`'s. */
export function writtenDate(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const day = `${WEEKDAYS[date.dayOfWeek - 1]} ${date.day} ${MONTHS[date.month - 1]}`
  return date.year === today.year ? day : `${day} ${date.year}`
}

/** `Tuesday`. */
export const writtenWeekday = (date: Temporal.PlainDate): string =>
  WEEKDAYS[date.dayOfWeek - 1] ?? ''

/** The weekday alone for the seven days around `today`, else the whole date. */
export function writtenDay(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = date.until(today, { largestUnit: 'days' }).days
  return Math.abs(days) < 7 ? writtenWeekday(date) : writtenDate(date, today)
}

/** `23–29 November`, `30 November – 6 December`. */
export function writtenSpan(from: Temporal.PlainDate, to: Temporal.PlainDate): string {
  const end = `${to.day} ${MONTHS[to.month - 1]}`
  return from.month === to.month
    ? `${from.day}–${end}`
    : `${from.day} ${MONTHS[from.month - 1]} – ${end}`
}

// Spelt out here and not by Intl, whose punctuation between weekday and day changes with ICU.
const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
