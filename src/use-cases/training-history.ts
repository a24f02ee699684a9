import { dateOf, dayNumber } from '#core/calendar/day-number.ts'
import type { Streak } from '#core/streaks/streak.ts'
import { NO_HISTORY } from '#core/training/day-training.ts'
import type { History } from '#core/training/history.ts'
import { planOn } from '#core/training/plan-on.ts'
import type { MemberRecord } from './member-record.ts'

/** What the member did before `date`, as far as it decides what that day carries. */
export function trainingHistory(
  { plans }: MemberRecord,
  { days }: Streak,
  date: Temporal.PlainDate,
): History {
  // Nearly no club runs the ladder, and then nothing has to be counted.
  if (!plans.some(({ programme }) => programme === 'side-step-ladder')) return NO_HISTORY
  const before = dayNumber(date)
  const ladderSteps = days.filter(
    ({ day, status }) =>
      status === 'kept' &&
      day < before &&
      planOn(plans, dateOf(day)).programme === 'side-step-ladder',
  ).length
  return { ...NO_HISTORY, ladderSteps }
}
