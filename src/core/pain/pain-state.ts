import type { Content } from '#core/training/content.ts'
import type { Exercise, ExerciseId } from '#core/training/exercise.ts'
import { membersOf, slotListOf } from '#core/training/slot-of.ts'
import type { ListName } from '#core/training/programme.ts'
import { AMBER_DAYS, isRed, lightOf, turnedRed } from './pain-light.ts'
import { isGroin, type PainHold, type PainReport } from './pain-report.ts'

/** What a member's pain makes of a date. */
export interface PainState {
  /** A professional has to look first, since this day: nothing is due, and nothing is offered. */
  readonly heldSince: Temporal.PlainDate | null
  /** Everything that is not to be done: stopped moves, lists that rest, stretches with groin pain. */
  readonly setAside: ReadonlySet<ExerciseId>
  /** Moves that are stopped, each until the day on which it may come back. */
  readonly stopped: readonly { readonly exercise: Exercise; readonly until: Temporal.PlainDate }[]
  /** Lists that rest as a whole. */
  readonly resting: readonly RestingList[]
  /** Moves that are done in their easier way with half the sets. */
  readonly eased: ReadonlySet<ExerciseId>
  /** Groin pain: no stretch is suggested. */
  readonly noStretch: boolean
}

export interface RestingList {
  readonly list: ListName
  /** The first day on which it may come back. */
  readonly until: Temporal.PlainDate
  /** Its moves, at whichever level. */
  readonly moves: readonly Exercise[]
}

export interface KnownPain {
  /** In the order of saying. */
  readonly reports: readonly PainReport[]
  readonly holds: readonly PainHold[]
}

export const NO_PAIN: PainState = {
  heldSince: null,
  setAside: new Set(),
  stopped: [],
  resting: [],
  eased: new Set(),
  noStretch: false,
}

const STOPPED_DAYS = 7
/** Within so many days a second red is one too many, and so long its list rests. */
const SECOND_RED_DAYS = 21
const NO_STRETCH_DAYS = 21

/**
 * What was said up to and on `date` makes of it:
 *
 * - a red pain stops its move for 7 days from the day on which it was said; the second red within 21
 *   days, from whichever move, sets the whole list of its move aside for 21 days;
 * - an amber one eases its move until it is said to be calm or something newer is said of the move,
 *   for 7 days at the most;
 * - groin pain takes out every stretch for 21 days;
 * - a hold stands until it is cleared.
 */
export function painState(
  { reports, holds }: KnownPain,
  date: Temporal.PlainDate,
  content: Content,
): PainState {
  if (reports.length === 0 && holds.length === 0) return NO_PAIN
  const heldSince = holds.find((hold) => isHeldOn(hold, date))?.from ?? null
  const said = reports.filter(({ day }) => Temporal.PlainDate.compare(day, date) <= 0)
  const isOn = ({ from, until }: Span) => !isAfter(from, date) && isAfter(until, date)
  const reds = redsOf(said)
  const stopped = latest(
    reds.flatMap(({ exercise, day }) =>
      exercise === null ? [] : [spanOf(exercise, day, STOPPED_DAYS)],
    ),
  ).filter(isOn)
  const resting = latest(
    reds.flatMap((red, index) => {
      const list = red.exercise === null ? null : slotListOf(content, red.exercise)
      if (list === null || !isSecond(reds, index)) return []
      return [spanOf(list, red.day, SECOND_RED_DAYS)]
    }),
  ).filter(isOn)
  const noStretch = said.some(
    (report) => isGroin(report) && isOn(spanOf('', report.day, NO_STRETCH_DAYS)),
  )
  const stretches = noStretch
    ? [...content.exercises.values()].filter(({ hipActions }) => hipActions.includes('mobility'))
    : []
  const setAside = new Set<ExerciseId>([
    ...stopped.map(({ key }) => key),
    ...resting.flatMap(({ key }) => membersOf(content, key)),
    ...stretches.map(({ id }) => id),
  ])
  return {
    heldSince,
    setAside,
    stopped: stopped.flatMap(({ key, until }) => {
      // One that has left the catalogue has nothing to be told of.
      const exercise = content.exercises.get(key)
      return exercise ? [{ exercise, until }] : []
    }),
    resting: resting.map(({ key, until }) => ({
      list: key,
      until,
      moves: membersOf(content, key).flatMap((id) => content.exercises.get(id) ?? []),
    })),
    eased: new Set([...easedBy(said, date)].filter((id) => !setAside.has(id))),
    noStretch,
  }
}

/** Whether a hold makes the day neutral. */
export const isHeldOn = ({ from, clearedOn }: PainHold, date: Temporal.PlainDate): boolean =>
  !isAfter(from, date) && (clearedOn === null || isAfter(clearedOn, date))

interface Red {
  readonly exercise: ExerciseId | null
  readonly day: Temporal.PlainDate
}

/**
 * Each red once, in order of days: a report that is red, or an amber one on the day on which it had
 * got worse. Said again of the same move on the same day it is the same one.
 */
export function redsOf(reports: readonly PainReport[]): readonly Red[] {
  const reds = new Map<string, Red>()
  for (const report of reports) {
    const day = isRed(report) ? report.day : turnedRed(report) ? report.check?.day : undefined
    if (!day) continue
    const { exercise } = report
    const key = `${day.toString()} ${exercise ?? ''}`
    if (!reds.has(key)) reds.set(key, { exercise, day })
  }
  return [...reds.values()].toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day))
}

/** Whether another red stands within the 21 days before it. */
export const isSecond = (reds: readonly Red[], index: number): boolean => {
  const [before, red] = [reds[index - 1], reds[index]]
  return (
    before !== undefined && red !== undefined && daysBetween(before.day, red.day) <= SECOND_RED_DAYS
  )
}

function easedBy(said: readonly PainReport[], date: Temporal.PlainDate): Set<ExerciseId> {
  const eased = new Set<ExerciseId>()
  for (const report of said) {
    const { exercise, day, check } = report
    if (exercise === null) continue
    const isAmber = lightOf(report) === 'amber' && check?.answer !== 'calm'
    if (isAmber && daysBetween(day, date) < AMBER_DAYS) eased.add(exercise)
    else eased.delete(exercise)
  }
  return eased
}

interface Span<K = string> {
  readonly key: K
  readonly from: Temporal.PlainDate
  /** The first day after it. */
  readonly until: Temporal.PlainDate
}

const spanOf = <K>(key: K, from: Temporal.PlainDate, days: number): Span<K> => ({
  key,
  from,
  until: from.add({ days }),
})

/** Of spans of the same thing the one that ends last, which is the one that begins last. */
const latest = <K>(spans: readonly Span<K>[]): readonly Span<K>[] => [
  ...new Map(spans.map((span) => [span.key, span])).values(),
]

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) > 0

const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: 'days' }).days
