import { dateOf, dayNumber } from '#core/calendar/day-number.ts'
import { raceRules, takesNews } from '#core/races/race-rule.ts'
import type { Streak } from '#core/streaks/streak.ts'
import { NO_HISTORY } from '#core/training/day-training.ts'
import type { History } from '#core/training/history.ts'
import { planOn } from '#core/training/plan-on.ts'
import { mondayOf } from '#core/training/week-number.ts'
import type { MemberRecord } from './member-record.ts'
import type { MidRunLog } from './own-reminder-ports.ts'

/**
 * What the member did before `date`, as far as it decides what that day carries.
 *
 * @param midRuns what they did inside runs, in the same club
 */
export function trainingHistory(
  record: MemberRecord,
  streak: Streak,
  date: Temporal.PlainDate,
  midRuns: readonly MidRunLog[],
): History {
  const ladderSteps = ladderStepsBefore(record, streak, date)
  if (midRuns.length === 0) return ladderSteps === 0 ? NO_HISTORY : { ...NO_HISTORY, ladderSteps }
  const before = midRuns.filter(({ day }) => Temporal.PlainDate.compare(day, date) < 0)
  return {
    ladderSteps,
    hillSessions: weeksWith(
      before.filter(
        ({ kind, planned, done }) =>
          kind === 'hill-sprints' && done >= ENOUGH_OF_THE_SPRINTS * planned,
      ),
    ),
    backwardSessions: weeksWith(
      before.filter(({ kind, done }) => kind === 'backward-running' && done > 0),
    ),
  }
}

const ENOUGH_OF_THE_SPRINTS = 0.75

/** One a week at most, so that the next number is never more than one up a week. */
const weeksWith = (logs: readonly MidRunLog[]): number =>
  new Set(logs.map(({ day }) => mondayOf(day).toString())).size

/** Due days done while the club runs the ladder; those on which a race held it back are no steps. */
function ladderStepsBefore(
  { plans, races, facts }: MemberRecord,
  { days }: Streak,
  date: Temporal.PlainDate,
): number {
  // Nearly no club runs the ladder, and then nothing has to be counted.
  if (!plans.some(({ programme }) => programme === 'side-step-ladder')) return 0
  const before = dayNumber(date)
  const rules = raceRules(races, facts.due.isDue)
  return days.filter(({ day, status }) => {
    if (status !== 'kept' || day >= before) return false
    if (planOn(plans, dateOf(day)).programme !== 'side-step-ladder') return false
    const phase = rules(day)?.phase
    return phase === undefined || !takesNews(phase)
  }).length
}
