import { dayNumber } from '#core/calendar/day-number.ts'
import type { PlannedClubDay } from '#use-cases/plan-club-day.ts'
import type { SkipReason } from '#use-cases/reminder-ports.ts'

/** Why a club hears nothing of strength on a day; null = it does. */
export function whyClubRests(
  { club, isDue, training }: PlannedClubDay,
  day: Temporal.PlainDate,
): SkipReason | null {
  if (!isDue) return 'not-due'
  if (club.isAmnesty(dayNumber(day))) return 'amnesty'
  // Nothing but a race takes the session out of a strength day.
  return training.kind === 'strength' ? null : 'race'
}
