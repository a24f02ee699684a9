import type { Plan, Weekday } from './plan.ts'
import { isStrengthDay } from './is-due.ts'
import { planOn } from './plan-on.ts'
import type { SessionName } from './routine.ts'
import { mondayOf } from './week-number.ts'

/** What the plan in force says about one date. */
export interface PlannedDay {
  readonly date: Temporal.PlainDate
  readonly plan: Plan
  readonly strength: boolean
  readonly run: boolean
  /** A hard run: always a run day too. */
  readonly hard: boolean
}

export interface WeekDay extends PlannedDay {
  /** Strength on a run day comes after the run. */
  readonly afterRun: boolean
  /** A strength day directly before a hard run. */
  readonly beforeHardRun: boolean
  /** This run carries the week's hills or backward running. */
  readonly carriesMidRun: boolean
  /** Which session of the balanced week; null on other days and in a programme as written. */
  readonly session: SessionName | null
}

/**
 * The seven days, Monday to Sunday, of the week that `date` is in, each by the plan in force on
 * that day.
 *
 * Sessions: one balanced strength day in the week is the single session, else they are A, B and C
 * in turn (a fourth repeats A, a fifth B). A week in which the programme changes counts only the
 * days that follow the balanced week. `ladderDone` = this member has finished the ladder, so that
 * its strength days follow the balanced week.
 *
 * Hills or backward running: the earliest easy run that is not next to a hard one, also across the
 * week's borders. A run with strength after it is left out: both on one day is too much.
 */
export function weekDays(
  plans: readonly Plan[],
  date: Temporal.PlainDate,
  ladderDone = false,
): readonly WeekDay[] {
  const monday = mondayOf(date)
  const planned = Array.from({ length: 9 }, (_, i) =>
    plannedDay(plans, monday.add({ days: i - 1 })),
  )
  const week = planned.slice(1, 8)
  const sessionDays = week.filter(
    (day) => day.strength && followsBalancedWeek(day.plan, ladderDone),
  )
  const midRun = week.find(
    (day, i) =>
      day.plan.midRun &&
      day.run &&
      !day.hard &&
      !day.strength &&
      !planned[i]?.hard &&
      !planned[i + 2]?.hard,
  )
  return week.map((day, i) => {
    const place = sessionDays.indexOf(day)
    return {
      ...day,
      afterRun: day.strength && day.run,
      beforeHardRun: day.strength && planned[i + 2]?.hard === true,
      carriesMidRun: day === midRun,
      session: place < 0 ? null : sessionName(place, sessionDays.length),
    }
  })
}

function plannedDay(plans: readonly Plan[], date: Temporal.PlainDate): PlannedDay {
  const plan = planOn(plans, date)
  const weekday = date.dayOfWeek as Weekday
  const hard = plan.hardRunDays.includes(weekday)
  return {
    date,
    plan,
    strength: isStrengthDay(plan, weekday),
    run: hard || plan.runDays.includes(weekday),
    hard,
  }
}

function followsBalancedWeek(plan: Plan, ladderDone: boolean): boolean {
  return plan.programme === 'balanced-week' || (ladderDone && plan.programme === 'side-step-ladder')
}

const IN_TURN = ['A', 'B', 'C'] as const

function sessionName(place: number, sessionsInWeek: number): SessionName {
  return sessionsInWeek === 1 ? 'single' : (IN_TURN[place % IN_TURN.length] ?? 'A')
}
