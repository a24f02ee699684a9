import {
  isKeptFree,
  raceRules,
  takesMidRun,
  takesStrength,
  type RaceRules,
} from '#core/races/race-rule.ts'
import type { Race } from '#core/races/race.ts'
import { dateOf, dayNumber } from '#core/calendar/day-number.ts'
import { mobilityPick } from './balanced-week.ts'
import { isLevelLess } from './come-back.ts'
import type { Condition } from './condition.ts'
import type { Content } from './content.ts'
import { easeMoves } from './easier-moves.ts'
import type { ExerciseId } from './exercise.ts'
import type { History } from './history.ts'
import { isDue } from './is-due.ts'
import type { MemberProfile } from './member-profile.ts'
import { midRun } from './mid-run.ts'
import { mobilityHold } from './mobility-hold.ts'
import { nextStrengthDay } from './next-strength-day.ts'
import type { Plan } from './plan.ts'
import { noMoreThan } from './no-more-than.ts'
import { preRun } from './pre-run.ts'
import type { DayTraining, RunSet } from './routine.ts'
import type { Runner } from './runner.ts'
import { strengthRoutine } from './strength-routine.ts'
import { weekDays, type WeekDay } from './week-days.ts'
import { weekNumber } from './week-number.ts'

/** The history of somebody new. */
export const NO_HISTORY: History = { ladderSteps: 0, hillSessions: 0, backwardSessions: 0 }

export interface DayTrainingInput {
  readonly content: Content
  /** In the order of saving; for a member with strength days of their own, with those in them. */
  readonly plans: readonly Plan[]
  /** The club's, and the member's own. */
  readonly races: readonly Race[]
  readonly member: {
    readonly profile: MemberProfile
    /** Exercises that are set aside on `date`. */
    readonly setAside: ReadonlySet<ExerciseId>
    /** Left out for a day that is nobody's in particular. */
    readonly condition?: Condition
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
 * A strength day from which a race takes the strength is a run day or a rest day. On a run of such a
 * day, and on each from D-3 until the recovery is over, the set before it is the short one; hills and
 * backward running wait from D-7 until then. A race day is a run day.
 *
 * A break, slots that stand lower and pain make it lighter, after the fit to time and never added up;
 * pain never gives a slot or a move more sets than it would have without.
 * While a professional has to look first there is no strength, nothing before a run nor inside it,
 * and no hold: such a day is a rest day.
 */
export function dayTraining(input: DayTrainingInput): DayTraining {
  const { content, plans, member, date, history } = input
  const condition = member.condition ?? null
  const comeBack = condition?.comeBack ?? null
  const rules = raceRules(input.races, (day) => isDue(plans, dateOf(day)))
  const next = nextWithStrength(plans, rules, date)
  const runner: Runner = {
    content,
    level: comeBack?.level ?? member.profile.level,
    kit: member.profile.kit,
    setAside: union(member.setAside, condition?.pain.setAside),
    jumps: true,
    // A slot stands one below the member's own level: in a session that is there anyway, no lower.
    lowered: new Set(isLevelLess(comeBack) ? [] : condition?.lowered.keys()),
    eased: condition?.pain.eased ?? new Set(),
  }
  const days = weekDays(plans, date, ladderDone(content, history))
  const day = days[date.dayOfWeek - 1] as WeekDay
  const week = weekNumber(day.plan.startMonday, date)
  const race = rules(dayNumber(date))
  const racedOut = day.strength && race !== null && takesStrength(race.phase)
  const about = { date, race, racedOut, next, condition }
  if (condition?.pain.heldSince) return { kind: 'rest', ...about, hold: null }
  if (day.strength && !racedOut) {
    const { beforeHardRun, afterRun } = day
    const planned = (who: Runner) => strengthRoutine(who, days, day, history, race, comeBack)
    const before = beforePain(runner, input.member)
    const routine = before ? noMoreThan(planned(runner), planned(before)) : planned(runner)
    return { kind: 'strength', ...about, routine, beforeHardRun, afterRun }
  }
  if (day.run || race?.race.day.equals(date)) {
    const isShort = racedOut || (race !== null && isKeptFree(race.phase))
    const hasMidRun = day.carriesMidRun && !(race !== null && takesMidRun(race.phase))
    return {
      kind: 'run',
      ...about,
      hard: day.hard,
      preRun: eased(runner, preRun(runner, isShort ? 'short' : day.plan.preRun, week)),
      midRun: hasMidRun ? eased(runner, midRun(runner, week, history)) : null,
    }
  }
  const hold = mobilityPick(runner, week + date.dayOfWeek)
  return { kind: 'rest', ...about, hold: hold && mobilityHold(runner, hold) }
}

const union = <T>(one: ReadonlySet<T>, other: ReadonlySet<T> | undefined): ReadonlySet<T> =>
  other === undefined || other.size === 0 ? one : new Set([...one, ...other])

/** The same runner as if nothing hurt, to compare doses with; null = nothing does. */
function beforePain(
  runner: Runner,
  { setAside, condition }: DayTrainingInput['member'],
): Runner | null {
  if (!condition) return null
  const { pain, lowered } = condition
  const other = [...(runner.lowered ?? [])].filter((slot) => lowered.get(slot) !== 'pain')
  const isLowered = other.length !== (runner.lowered?.size ?? 0)
  if (pain.setAside.size === 0 && pain.eased.size === 0 && !isLowered) return null
  return { ...runner, setAside, eased: new Set(), lowered: new Set(other) }
}

/** A set around a run, with what hurt a little in its easier way. */
const eased = <S extends RunSet | null>(runner: Runner, set: S): S =>
  set && { ...set, moves: easeMoves(runner, set.moves) }

/** The first strength day after `date` from which no race takes the strength. */
function nextWithStrength(
  plans: readonly Plan[],
  rules: RaceRules,
  date: Temporal.PlainDate,
): Temporal.PlainDate | null {
  let next = nextStrengthDay(plans, date)
  for (;;) {
    const rule = next && rules(dayNumber(next))
    if (!next || !rule || !takesStrength(rule.phase)) return next
    next = nextStrengthDay(plans, next)
  }
}

/** Whether this member has done every step of the ladder. */
export function ladderDone(content: Content, history: History): boolean {
  const ladder = content.written.get('side-step-ladder')
  const steps = ladder?.sections
    .flatMap((section) => (section.mode === 'rungs' ? section.moves : []))
    .reduce((sum, rung) => sum + rung.days.length, 0)
  return steps !== undefined && history.ladderSteps >= steps
}
