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
  let day = moment.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 })
  // Down from tomorrow: a zone that skips a date has a day of no length, which never is today.
  while (Temporal.Instant.compare(moment, startOfClubDay(day, timeZone, dayStartHour)) < 0)
    day = day.subtract({ days: 1 })
  return day
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
