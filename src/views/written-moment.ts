const secondsOf = (moment: Temporal.Instant): number => Math.floor(moment.epochMilliseconds / 1_000)

/** The reader's own time of day, as their device shows it. */
export const timeThere = (moment: Temporal.Instant): string => `<t:${secondsOf(moment)}:t>`

/** The weekday, the date and the time of day, as the reader's device shows them. */
export const momentThere = (moment: Temporal.Instant): string => `<t:${secondsOf(moment)}:F>`

/** `in 3 hours`, which the reader's device counts down. */
export const timeLeft = (moment: Temporal.Instant): string => `<t:${secondsOf(moment)}:R>`

/** `14:05`: what the clocks of a zone (IANA) show at that moment. */
export const clockIn = (zone: string, moment: Temporal.Instant): string =>
  moment.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
