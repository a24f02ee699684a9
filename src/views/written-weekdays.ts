import type { Weekday } from '#core/training/plan.ts'
import { en } from '#messages/en.ts'

/** `Tuesday`, by its ISO number. */
export const weekdayName = (weekday: Weekday): string => en.calendar.weekdays[weekday - 1] ?? ''

/** `Monday, Thursday`. */
export const writtenWeekdays = (weekdays: readonly Weekday[]): string =>
  weekdays.map(weekdayName).join(', ')
