import { dayNumber } from '#core/calendar/day-number.ts'
import { readDay, type DayAnswer } from '#core/calendar/day-word.ts'

/** How far back a pause may begin. */
const PAUSE_DAYS_BACK = 7
/** How long a pause may be, and how far ahead it may begin. */
const LONGEST_PAUSE = 366

interface WrittenPause {
  /** undefined = today. */
  readonly from: string | undefined
  readonly to: string
}

export type PauseDays =
  | {
      readonly kind: 'days'
      readonly from: Temporal.PlainDate
      readonly to: Temporal.PlainDate
    }
  | { readonly kind: 'not-a-day' | 'no-such-date'; readonly written: string }
  /** It has ended, and its days are not among those that can still be set. */
  | { readonly kind: 'over'; readonly to: Temporal.PlainDate }
  | { readonly kind: 'too-far-back' | 'too-far-ahead'; readonly from: Temporal.PlainDate }
  | {
      readonly kind: 'ends-before-start' | 'too-long'
      readonly from: Temporal.PlainDate
      readonly to: Temporal.PlainDate
    }

/** Which days somebody means who writes when a pause begins and ends; both ends included. */
export function readPauseDays(written: WrittenPause, today: Temporal.PlainDate): PauseDays {
  const first = written.from ?? 'today'
  const start = readDay(first, today, 'forwards')
  if (start.kind !== 'day') return { kind: start.kind, written: first }
  const from = start.date
  const end = readPauseEnd(written.to, from, today)
  if (end.kind !== 'day') return { kind: end.kind, written: written.to }
  const to = end.date
  const ahead = dayNumber(from) - dayNumber(today)
  const length = dayNumber(to) - dayNumber(from) + 1
  const isPast = Temporal.PlainDate.compare(to, today) < 0
  if (isPast && (written.from === undefined || ahead < -PAUSE_DAYS_BACK))
    return { kind: 'over', to }
  if (ahead < -PAUSE_DAYS_BACK) return { kind: 'too-far-back', from }
  if (ahead > LONGEST_PAUSE) return { kind: 'too-far-ahead', from }
  if (length < 1) return { kind: 'ends-before-start', from, to }
  return { kind: length > LONGEST_PAUSE ? 'too-long' : 'days', from, to }
}

/** Words that mean the same day whenever the pause begins. */
const FROM_TODAY = ['today', 'tomorrow', 'yesterday']

/** The last day; a weekday that would lie before the first one is the next such day after it. */
export function readPauseEnd(
  written: string,
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): DayAnswer {
  const answer = readDay(written, today, 'forwards')
  if (answer.kind !== 'day' || Temporal.PlainDate.compare(answer.date, from) >= 0) return answer
  // A date that is written out means the same from anywhere.
  return FROM_TODAY.includes(written.trim().toLowerCase())
    ? answer
    : readDay(written, from, 'forwards')
}
