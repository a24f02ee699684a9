/**
 * Whole weeks from the plan's start Monday to the week (Monday to Sunday) of `date`. Weeks before
 * the start are negative: the Sunday before it is in week -1.
 */
export function weekNumber(startMonday: string, date: Temporal.PlainDate): number {
  const start = mondayOf(Temporal.PlainDate.from(startMonday))
  return start.until(mondayOf(date), { largestUnit: 'days' }).days / 7
}

/** The Monday of the week that `date` is in. */
export function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 })
}
