import * as z from 'zod'

/** A date that is stored as `2026-11-24`. */
export const storedDate = z.string().transform((day) => Temporal.PlainDate.from(day))

/** A moment that is stored in words, `2026-11-24T12:00:00Z`. */
export const storedInstant = z.string().transform((at) => Temporal.Instant.from(at))

/** A moment that is stored as whole seconds since 1970. */
export const storedSeconds = z
  .int()
  .transform((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1_000))

/** Yes or no, stored as 1 or 0. */
export const storedFlag = z.literal([0, 1]).transform((flag) => flag === 1)

/** Whole seconds since 1970, rounded down. */
export const secondsOf = (moment: Temporal.Instant): number =>
  Math.floor(moment.epochMilliseconds / 1_000)
