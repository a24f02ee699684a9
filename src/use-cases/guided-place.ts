import { dayNumber } from '#core/calendar/day-number.ts'
import { guidedProgress, type GuidedProgress } from '#core/guided/guided-progress.ts'
import type { GuidedMove, GuidedRoutine, Side } from '#core/guided/guided-routine.ts'
import { guidedSteps, samePlace, withReached, type GuidedStep } from '#core/guided/guided-steps.ts'
import { heedPain } from '#core/guided/heed-pain.ts'
import type { OwnSwaps } from '#core/guided/own-swaps.ts'
import { readRoutine, writeRoutine } from '#core/guided/stored-routine.ts'
import { painState, type PainState } from '#core/pain/pain-state.ts'
import type { Session } from '#core/sessions/session.ts'
import { streakReport, type StreakReport } from '#core/streaks/streak-report.ts'
import type { ExerciseId } from '#core/training/exercise.ts'
import type { GuidedStore, OwnWayStore, StoredGuided } from './guided-ports.ts'
import { readMember } from './member-record.ts'
import type { DayPorts } from './plan-day.ts'
import type { Atomically } from './session-ports.ts'
import { usedOnOtherDays } from './used-in-week.ts'

export interface GuidedPorts extends DayPorts {
  readonly atomically: Atomically
  readonly guided: GuidedStore
  readonly ownWay: OwnWayStore
}

interface Clock {
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
}

/** Where somebody stands in the session that they are in. */
export interface GuidedPlace {
  readonly memberId: string
  readonly stored: StoredGuided
  readonly today: Temporal.PlainDate
  readonly routine: GuidedRoutine
  readonly steps: readonly GuidedStep[]
  /** Which of the steps comes now; as many as there are = all of them are done. */
  readonly at: number
  readonly progress: GuidedProgress
  readonly pain: PainState
  /** What was said of pain since then has changed what comes. */
  readonly isChanged: boolean
  /** null = they have not said. */
  readonly weakerSide: Side | null
  readonly swaps: OwnSwaps
}

export type FoundGuided =
  | { readonly kind: 'live'; readonly place: GuidedPlace }
  /** There is none, or none that can be gone through any more. */
  | { readonly kind: 'none' }
  /** It can be logged no more. */
  | {
      readonly kind: 'too-late'
      readonly day: Temporal.PlainDate
      readonly today: Temporal.PlainDate
    }
  | { readonly kind: 'already-in'; readonly session: Session; readonly report: StreakReport }

/**
 * The session that a member is in, with what was said of pain since they were here last. One that is
 * over is put away: its day is too long ago, or is in already.
 */
export function findGuided(
  memberId: string,
  now: Temporal.Instant,
  ports: GuidedPorts,
): FoundGuided {
  const stored = ports.guided.find(memberId)
  if (!stored) return { kind: 'none' }
  const { clubId } = stored
  const routine = readRoutine(stored.routine, ports.content)
  const record = readMember(clubId, memberId, ports)
  const today = record.clock.dayAt(now)
  // A zone that was changed since may have taken them back over midnight.
  const logs = Temporal.PlainDate.compare(stored.logs, today) > 0 ? today : stored.logs
  const session = ports.sessions.find(clubId, memberId, logs)
  const isLate = dayNumber(today) - dayNumber(logs) > 1
  if (!routine || session || isLate) {
    ports.guided.end(memberId)
    if (session) return { kind: 'already-in', session, report: streakReport(record, now) }
    return routine ? { kind: 'too-late', day: stored.day, today } : { kind: 'none' }
  }
  return {
    kind: 'live',
    place: placeOf(memberId, { ...stored, logs }, routine, { today, now }, ports),
  }
}

/** @param routine as it is kept in `stored` */
export function placeOf(
  memberId: string,
  stored: StoredGuided,
  routine: GuidedRoutine,
  { today, now: asOf }: Clock,
  ports: GuidedPorts,
): GuidedPlace {
  const known = { reports: ports.pain.reportsOf(memberId), holds: ports.pain.holdsOf(memberId) }
  const pain = painState(known, today, ports.content)
  const before = guidedSteps(routine)
  const was = before[stored.step]
  const from = routine.circuit ? 0 : (was?.move ?? 0)
  const usedInWeek = () => usedOnOtherDays(memberId, stored, asOf, ports)
  const changed = heedPain(ports.content, routine, pain, from, { usedInWeek })
  const heeded = withReached(routine, changed)
  const steps = heeded === routine ? before : guidedSteps(heeded)
  const at =
    heeded === routine
      ? Math.min(stored.step, steps.length)
      : was
        ? samePlace(steps, was)
        : steps.length
  return {
    memberId,
    stored,
    today,
    routine: heeded,
    steps,
    at,
    progress: guidedProgress(heeded, steps, Math.max(at, heeded.reached)),
    pain,
    isChanged: heeded !== routine,
    weakerSide: ports.ownWay.weakerSideOf(memberId),
    swaps: ports.ownWay.swapsOf(memberId),
  }
}

interface Changed {
  readonly routine?: GuidedRoutine
  readonly at?: number
  /** It is brought up anew, in another message. */
  readonly opened?: boolean
}

/** Keeps where somebody stands now, under a new version: no older button fits any more. */
export function keepPlace(
  place: GuidedPlace,
  { routine = place.routine, at = place.at, opened = false }: Changed,
  now: Temporal.Instant,
  ports: GuidedPorts,
): GuidedPlace {
  const { memberId, today, stored } = place
  const version = stored.version + 1
  const moved = { ...stored, step: at, version, opened }
  const reached = Math.max(at, withReached(place.routine, routine).reached)
  const there = placeOf(memberId, moved, { ...routine, reached }, { today, now }, ports)
  const kept = { ...there.stored, routine: writeRoutine(there.routine), step: there.at }
  ports.guided.save(memberId, kept, now)
  return { ...there, stored: kept, isChanged: false }
}

/** The move that stands at the step; null when all are done. */
export function moveAt({ routine, steps, at }: GuidedPlace): GuidedMove | null {
  const step = steps[at]
  return step ? (routine.moves[step.move] ?? null) : null
}

/** Under which exercise a swap of this move is remembered: the one that the plan itself has. */
export function swapKey({ planned }: GuidedMove, swaps: OwnSwaps): ExerciseId {
  const { insteadOf, exercise } = planned
  return insteadOf && swaps.get(insteadOf.id) === exercise.id ? insteadOf.id : exercise.id
}
