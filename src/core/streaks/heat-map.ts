/**
 * What a day says. `open` = due today or yesterday and still to do; `extra` = a session on a day
 * that was not due; `frozen` = missed, and a freeze covered it.
 */
export type DaySign = 'kept' | 'extra' | 'frozen' | 'paused' | 'missed' | 'open' | 'not-due'

export interface HeatMapDay {
  readonly date: Temporal.PlainDate
  readonly sign: DaySign
}

/** Weeks, oldest first, Monday to Sunday; the last one ends with today. */
export interface HeatMap {
  readonly weeks: readonly (readonly HeatMapDay[])[]
  readonly today: Temporal.PlainDate
}
