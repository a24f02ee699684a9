import { dateOf, dayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import type { DayClock } from '#core/calendar/day-clock.ts'
import type { Pause } from '#core/sessions/pause.ts'
import { pausedUntil } from '#core/sessions/running-pauses.ts'
import type { MemberFacts } from './settle.ts'
import { streakOn, type Streak } from './streak.ts'

/** What one member's days are judged by. */
export interface Judged {
  readonly clock: DayClock
  readonly pauses: readonly Pause[]
  readonly facts: MemberFacts
  /** Whether a professional has to look first. */
  readonly isHeld?: (day: DayNumber) => boolean
}

/** Where one member stands in one club. */
export interface StreakReport {
  readonly today: Temporal.PlainDate
  readonly streak: Streak
  /** Due days that can still be kept, oldest first: at most yesterday and today. */
  readonly open: readonly Temporal.PlainDate[]
  /** The first due day after today that is neither kept nor neutral; null without any. */
  readonly next: Temporal.PlainDate | null
  /** The end of the pause that covers today, and of those that continue it. */
  readonly pausedUntil: Temporal.PlainDate | null
  /** Nothing is due until a professional has cleared it; left out otherwise. */
  readonly isHeld?: true
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
    open: openDays(facts, streak, number).map(dateOf),
    next: nextDue(record, keepsTomorrow(facts, streak, number) ? number + 1 : number),
    pausedUntil: pausedUntil(record.pauses, today),
    ...(record.isHeld?.(number) === true && { isHeld: true }),
  }
}

/** Whether an extra of today that is still free will keep tomorrow, which is judged only then. */
export function keepsTomorrow(
  { due, sessions }: MemberFacts,
  { days }: Pick<Streak, 'days'>,
  today: DayNumber,
): boolean {
  const isExtra = sessions.includes(today) && !due.isDue(today)
  return isExtra && due.isDue(today + 1) && days.at(-1)?.servedBy !== today
}

/** Before the first session no day is judged, but today can be kept with it. */
function openDays(
  { due, sessions, isNeutral }: MemberFacts,
  { days }: Streak,
  today: DayNumber,
): readonly DayNumber[] {
  if (sessions.length === 0) return due.isDue(today) && !isNeutral(today) ? [today] : []
  return days.filter(({ status }) => status === 'open').map(({ day }) => day)
}

function nextDue({ facts }: Judged, after: DayNumber): Temporal.PlainDate | null {
  for (let day = after + 1; day <= after + HORIZON_DAYS; day += 1)
    if (facts.due.isDue(day) && !facts.isNeutral(day)) return dateOf(day)
  return null
}
