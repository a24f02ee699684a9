import type { PageClock } from './page-api.ts'

/** The hour, on the club's clock, at which the buttons for a morning arrive. */
const MORNING = { hour: 7 }

/**
 * Where the visitor can move the club's clock from `now` (milliseconds since 1970).
 *
 * @param timeZone the club's IANA zone
 * @param nextStrengthDay the first strength day after a moment; null where there is none
 */
export function clockMoves(
  now: number,
  timeZone: string,
  nextStrengthDay: (now: Temporal.Instant) => Temporal.PlainDate | null,
): PageClock['moves'] {
  const instant = Temporal.Instant.fromEpochMilliseconds(now)
  const morningOf = (date: Temporal.PlainDate): number =>
    date.toZonedDateTime({ timeZone, plainTime: MORNING }).epochMilliseconds
  const today = instant.toZonedDateTimeISO(timeZone).toPlainDate()
  const strengthDay = nextStrengthDay(instant)
  const moves = [
    { move: 'hour', label: '+1 h', at: instant.add({ hours: 1 }).epochMilliseconds },
    { move: 'morning', label: 'Next morning', at: morningOf(today.add({ days: 1 })) },
    ...(strengthDay
      ? [{ move: 'strength day', label: 'Next strength day', at: morningOf(strengthDay) }]
      : []),
  ]
  // A club day may begin after midnight: its morning can be over while its date is still to come.
  return moves.filter(({ at }) => at > now)
}
