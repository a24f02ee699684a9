import type { GuidedMove, GuidedRoutine } from './guided-routine.ts'

/** One set on one side, or on both where the move has no sides. */
export interface WorkStep {
  readonly kind: 'work'
  /** Which of the routine's moves, from 0. */
  readonly move: number
  /** From 1. */
  readonly set: number
  readonly sets: number
  /** Of a circuit, from 1; null set by set. */
  readonly round: number | null
  /** Of a one-sided move: the weaker side first. */
  readonly turn: 'first' | 'second' | null
  /** By the clock; null = by repetitions or metres. */
  readonly seconds: number | null
  /** Belongs to what makes the session complete: no warm-up, no extra. */
  readonly counts: boolean
}

/** After a set, or between the moves of a circuit. */
export interface RestStep {
  readonly kind: 'rest'
  /** The move that was just done. */
  readonly move: number
  readonly set: number
  readonly round: number | null
  readonly seconds: number
}

export type GuidedStep = WorkStep | RestStep

/**
 * A session step by step: the warm-up, then move by move and set by set, or round by round; each set
 * of a one-sided move on both sides; a timed rest after each set but a move's last, in a circuit the
 * time to change after each move but the very last. Of "2-3 sets" the third is there and not missed
 * when it is left out.
 */
export function guidedSteps({ moves, circuit }: GuidedRoutine): readonly GuidedStep[] {
  const inSets = (part: GuidedMove['part']) =>
    moves.flatMap((one, index) => (one.part === part ? stepsOfMove(one, index) : []))
  if (!circuit) return [...inSets('warm-up'), ...inSets('session')]
  const stations = moves.flatMap((one, index) =>
    one.part === 'session' && !one.dropped ? [{ one, index }] : [],
  )
  const rounds = Array.from({ length: circuit.rounds }, (_, at) => at + 1)
  const steps = rounds.flatMap((round) =>
    stations.flatMap(({ one, index }): GuidedStep[] => [
      ...workSteps(one, index, { set: round, sets: circuit.rounds, round }),
      ...restStep(index, round, round, circuit.changeSeconds),
    ]),
  )
  return [...inSets('warm-up'), ...withoutLastRest(steps)]
}

function stepsOfMove(one: GuidedMove, index: number): GuidedStep[] {
  if (one.dropped) return []
  const { sets, restSeconds } = one.move.prescription
  const steps = Array.from({ length: sets.to }, (_, at) => at + 1).flatMap((set) => [
    ...workSteps(one, index, { set, sets: sets.to, round: null }),
    ...restStep(index, set, null, restSeconds),
  ])
  return withoutLastRest(steps)
}

function workSteps(
  { part, move }: GuidedMove,
  index: number,
  at: Pick<WorkStep, 'set' | 'sets' | 'round'>,
): WorkStep[] {
  const { unit, amount, sets } = move.prescription
  const isMeant = !move.optional && (at.round !== null || at.set <= sets.from)
  const turns = isOneSided(move) ? (['first', 'second'] as const) : [null]
  return turns.map((turn) => ({
    kind: 'work',
    move: index,
    ...at,
    turn,
    seconds: unit === 'seconds' ? amount.to : null,
    counts: part === 'session' && isMeant,
  }))
}

const restStep = (
  move: number,
  set: number,
  round: number | null,
  seconds: number,
): readonly RestStep[] => (seconds > 0 ? [{ kind: 'rest', move, set, round, seconds }] : [])

const withoutLastRest = (steps: readonly GuidedStep[]): GuidedStep[] =>
  steps.at(-1)?.kind === 'rest' ? steps.slice(0, -1) : [...steps]

/** Whether a set is done on one side and then on the other; sides in turn are one set. */
export const isOneSided = ({ exercise, prescription }: GuidedMove['move']): boolean =>
  prescription.perSide && exercise.side !== 'alternating'

/** The step after; past the last one the session is over. */
export const nextStep = (steps: readonly GuidedStep[], at: number): number =>
  Math.min(at + 1, steps.length)

/** The set before, over a rest; the first stays where it is. */
export const stepBefore = (steps: readonly GuidedStep[], at: number): number =>
  Math.max(
    0,
    steps.slice(0, Math.max(0, at)).findLastIndex(({ kind }) => kind === 'work'),
  )

/**
 * Where somebody stands after the routine was changed: at the same side of the same set where that
 * is still there, else at the first one after it. A move without sides is begun with its set.
 */
export function samePlace(steps: readonly GuidedStep[], was: GuidedStep): number {
  const found = steps.findIndex((step) => step.kind === 'work' && !isBefore(step, was))
  return found < 0 ? steps.length : found
}

/** A routine that was changed, with as much of it done as before. */
export function withReached(before: GuidedRoutine, changed: GuidedRoutine): GuidedRoutine {
  if (changed === before) return before
  const was = guidedSteps(before)[before.reached]
  const steps = guidedSteps(changed)
  return { ...changed, reached: was ? samePlace(steps, was) : steps.length }
}

/** A rest stands after its set. */
function isBefore(step: GuidedStep, was: GuidedStep): boolean {
  const [a, b] = [placeOf(step), placeOf(was)]
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0
    if (value !== other) return value < other
  }
  return was.kind === 'rest' || (was.turn === 'second' && isFirstSide(step))
}

const isFirstSide = (step: GuidedStep): boolean => step.kind === 'work' && step.turn === 'first'

const placeOf = ({ round, move, set }: GuidedStep): readonly number[] => [round ?? 0, move, set]
