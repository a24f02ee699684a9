import type { PageClock } from './page-api.ts'

/** How the club's days go, as the bot has it at a moment: a captain can change all of it. */
export interface ClubTimes {
  /** The club's IANA zone. */
  readonly timeZone: string
  /** When its card comes on strength days, by the club's clock. */
  readonly cardAt: Temporal.PlainTime
  /** The first strength day to come; null where there is none. */
  readonly nextStrengthDay: Temporal.PlainDate | null
}

/** Where the morning is, by the club's clock, in a club whose card comes later in the day. */
const MORNING = Temporal.PlainTime.from('07:00')
const NOON = Temporal.PlainTime.from('12:00')

/**
 * Where the visitor can move the club's clock from `now` (milliseconds since 1970). A strength day
 * begins with its card.
 */
export function clockMoves(now: number, club: ClubTimes): PageClock['moves'] {
  const { timeZone, cardAt, nextStrengthDay } = club
  const instant = Temporal.Instant.fromEpochMilliseconds(now)
  const momentOf = (date: Temporal.PlainDate, plainTime: Temporal.PlainTime): number =>
    date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds
  const today = instant.toZonedDateTimeISO(timeZone).toPlainDate()
  const morning = Temporal.PlainTime.compare(cardAt, NOON) < 0 ? cardAt : MORNING
  const moves = [
    { move: 'hour', label: '+1 h', at: instant.add({ hours: 1 }).epochMilliseconds },
    { move: 'morning', label: 'Next morning', at: momentOf(today.add({ days: 1 }), morning) },
    ...(nextStrengthDay
      ? [
          {
            move: 'strength day',
            label: 'Next strength day',
            at: momentOf(nextStrengthDay, cardAt),
          },
        ]
      : []),
  ]
  // A club day may begin after midnight: its morning can be over while its date is still to come.
  return moves.filter(({ at }) => at > now)
}
