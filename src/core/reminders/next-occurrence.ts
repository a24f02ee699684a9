import type { DayClock } from '#core/calendar/day-clock.ts'
import type { Timing } from './timing.ts'

/** A club day, and the moment on it at which a reminder is due. */
export interface Occurrence {
  readonly day: Temporal.PlainDate
  readonly dueAt: Temporal.Instant
}

/** How far ahead is looked: a plan to come may bring the first strength day. */
const HORIZON_DAYS = 400

/**
 * The first occurrence from club day `from` on that is `free`. Wall time and zone decide: in a spring
 * gap it moves forward, in an autumn overlap it is the first of the two. Dates that never come have
 * none. null = none within 400 days.
 */
export function nextOccurrence(
  timing: Timing,
  clock: DayClock,
  from: Temporal.PlainDate,
  free: (occurrence: Occurrence) => boolean,
): Occurrence | null {
  for (let days = 0; days < HORIZON_DAYS; days += 1) {
    const day = from.add({ days })
    if (!timing.falls(day) || !clock.occurs(day)) continue
    const found = { day, dueAt: clock.momentOn(day, timing.at(day)) }
    if (free(found)) return found
  }
  return null
}
