/**
 * The club day that `moment` falls on: day D runs from `dayStartHour` (0-6) on D to the same hour
 * on D+1 in `timeZone` (IANA). Compared as instants, so that a day never comes back when the
 * clocks do.
 */
export function clubDay(
  moment: Temporal.Instant,
  timeZone: string,
  dayStartHour: number,
): Temporal.PlainDate {
  const date = moment.toZonedDateTimeISO(timeZone).toPlainDate()
  const starts = (day: Temporal.PlainDate) => startOfClubDay(day, timeZone, dayStartHour)
  const tomorrow = date.add({ days: 1 })
  if (Temporal.Instant.compare(moment, starts(tomorrow)) >= 0) return tomorrow
  return Temporal.Instant.compare(moment, starts(date)) >= 0 ? date : date.subtract({ days: 1 })
}

/** The instant at which club day `day` begins; in a spring gap it moves forward by the gap. */
export function startOfClubDay(
  day: Temporal.PlainDate,
  timeZone: string,
  dayStartHour: number,
): Temporal.Instant {
  return day
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: dayStartHour }) })
    .toInstant()
}
