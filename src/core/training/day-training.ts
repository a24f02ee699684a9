import { mobilityPick } from './balanced-week.ts'
import { balancedRoutine } from './balanced-routine.ts'
import type { Content } from './content.ts'
import type { ExerciseId } from './exercise.ts'
import type { History } from './history.ts'
import type { MemberProfile } from './member-profile.ts'
import { midRun } from './mid-run.ts'
import { mobilityHold } from './mobility-hold.ts'
import { nextStrengthDay } from './next-strength-day.ts'
import type { Plan } from './plan.ts'
import { preRun } from './pre-run.ts'
import type { DayTraining, Routine } from './routine.ts'
import type { Runner } from './runner.ts'
import { weekDays, type WeekDay } from './week-days.ts'
import { weekNumber } from './week-number.ts'
import { writtenRoutine } from './written-routine.ts'

/** The history of somebody new. */
export const NO_HISTORY: History = { ladderSteps: 0, hillSessions: 0, backwardSessions: 0 }

export interface DayTrainingInput {
  readonly content: Content
  /** In the order of saving; for a member with strength days of their own, with those in them. */
  readonly plans: readonly Plan[]
  readonly member: {
    readonly profile: MemberProfile
    /** Exercises that are set aside on `date`. */
    readonly setAside: ReadonlySet<ExerciseId>
  }
  /** The club day. */
  readonly date: Temporal.PlainDate
  /** What was done before `date`. */
  readonly history: History
}

/**
 * What a date carries for one member: a strength routine; a set before a run; or, on a rest day, one
 * 30 s hold. The same input always gives the same answer. A run day with strength on it is a
 * strength day, to be done after the run.
 *
 * Races, coming back and pain are not in here yet: they cut what comes out of it.
 */
export function dayTraining(input: DayTrainingInput): DayTraining {
  const { content, plans, member, date, history } = input
  const next = nextStrengthDay(plans, date)
  const runner: Runner = {
    content,
    level: member.profile.level,
    kit: member.profile.kit,
    setAside: member.setAside,
    jumps: true,
  }
  const days = weekDays(plans, date, ladderDone(content, history))
  const day = days[date.dayOfWeek - 1] as WeekDay
  const week = weekNumber(day.plan.startMonday, date)
  if (day.strength) {
    const { beforeHardRun, afterRun } = day
    const routine = routineOf(runner, days, day, week, history)
    return { kind: 'strength', date, routine, beforeHardRun, afterRun, next }
  }
  if (day.run) {
    return {
      kind: 'run',
      date,
      hard: day.hard,
      preRun: preRun(runner, day.plan.preRun, week),
      midRun: day.carriesMidRun ? midRun(runner, week, history) : null,
      next,
    }
  }
  const hold = mobilityPick(runner, week + date.dayOfWeek)
  return { kind: 'rest', date, hold: hold && mobilityHold(runner, hold), next }
}

function routineOf(
  runner: Runner,
  days: readonly WeekDay[],
  day: WeekDay,
  week: number,
  history: History,
): Routine {
  const { programme } = day.plan
  const written = programme === 'balanced-week' ? undefined : runner.content.written.get(programme)
  const routine = written && writtenRoutine(runner, written, history.ladderSteps)
  if (routine) return routine
  const sessions = days.slice(0, days.indexOf(day) + 1).flatMap(({ session }) => session ?? [])
  return balancedRoutine(runner, sessions, week)
}

/** Whether this member has done every step of the ladder. */
export function ladderDone(content: Content, history: History): boolean {
  const ladder = content.written.get('side-step-ladder')
  const steps = ladder?.sections
    .flatMap((section) => (section.mode === 'rungs' ? section.moves : []))
    .reduce((sum, rung) => sum + rung.days.length, 0)
  return steps !== undefined && history.ladderSteps >= steps
}
