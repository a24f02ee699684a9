import type { Weekday } from '#core/training/plan.ts'
import { writtenWeekday } from './written-date.ts'

const MONDAY = new Temporal.PlainDate(2026, 1, 5)

/** `Tuesday`, by its ISO number. */
export const weekdayName = (weekday: Weekday): string =>
  writtenWeekday(MONDAY.add({ days: weekday - 1 }))

/** `Monday, Thursday`. */
export const writtenWeekdays = (weekdays: readonly Weekday[]): string =>
  weekdays.map(weekdayName).join(', ')
