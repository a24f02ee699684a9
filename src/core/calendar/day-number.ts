/**
 * Whole days since 1970-01-01 in the ISO calendar. Dates as numbers, for the walks over years of
 * days that streaks and boards are made of; everywhere else a date is a Temporal.PlainDate.
 */
export type DayNumber = number

export const dayNumber = (date: Temporal.PlainDate): DayNumber =>
  EPOCH.until(date, { largestUnit: 'days' }).days

/** The number of a date that is written YYYY-MM-DD. */
export const dayNumberOf = (date: string): DayNumber => dayNumber(Temporal.PlainDate.from(date))

export const dateOf = (day: DayNumber): Temporal.PlainDate => EPOCH.add({ days: day })

/** ISO weekday, Monday = 1 to Sunday = 7. Day 0 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The Monday of the week that `day` is in. */
export const mondayNumber = (day: DayNumber): DayNumber => day - weekdayOf(day) + 1

const EPOCH = Temporal.PlainDate.from('1970-01-01')
