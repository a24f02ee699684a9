import { dateOf, dayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import type { DayClock } from '#core/calendar/day-clock.ts'
import type { Pause } from '#core/sessions/pause.ts'
import type { MemberFacts } from './settle.ts'
import { streakOn, type Streak } from './streak.ts'

/** What one member's days are judged by. */
export interface Judged {
  readonly clock: DayClock
  readonly pauses: readonly Pause[]
  readonly facts: MemberFacts
}

/** Where one member stands in one club. */
export interface StreakReport {
  readonly today: Temporal.PlainDate
  readonly streak: Streak
  /** Due days that can still be kept, oldest first: at most yesterday and today. */
  readonly open: readonly Temporal.PlainDate[]
  /** The first due day after today that nothing takes out of the count; null without any. */
  readonly next: Temporal.PlainDate | null
  /** The end of the pause that covers today. */
  readonly pausedUntil: Temporal.PlainDate | null
}

/** How far ahead a due day is looked for; a pause can be a year long. */
const HORIZON_DAYS = 400

export function streakReport(record: Judged, now: Temporal.Instant): StreakReport {
  const { facts } = record
  const today = record.clock.dayAt(now)
  const number = dayNumber(today)
  const streak = streakOn(facts, number)
  return {
    today,
    streak,
    open: streak.days.filter(({ status }) => status === 'open').map(({ day }) => dateOf(day)),
    next: nextDue(record, number),
    pausedUntil: pauseEnd(record, today),
  }
}

function nextDue({ facts }: Judged, today: DayNumber): Temporal.PlainDate | null {
  for (let day = today + 1; day <= today + HORIZON_DAYS; day += 1)
    if (facts.due.isDue(day) && !facts.isNeutral(day)) return dateOf(day)
  return null
}

function pauseEnd({ pauses }: Judged, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const ends = pauses
    .filter(
      ({ from, to }) =>
        Temporal.PlainDate.compare(from, today) <= 0 && Temporal.PlainDate.compare(today, to) <= 0,
    )
    .map(({ to }) => to)
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
  return ends.at(-1) ?? null
}
