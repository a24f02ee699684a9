import { writtenDate } from './written-date.ts'

/** `Tuesday 24 November – Friday 4 December`; one day stands alone. Both ends included. */
export const writtenDays = (
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  today: Temporal.PlainDate,
): string =>
  from.equals(to)
    ? writtenDate(from, today)
    : `${writtenDate(from, today)} – ${writtenDate(to, today)}`
