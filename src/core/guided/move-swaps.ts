import { exerciseOf, type Content } from '#core/training/content.ts'
import type { Exercise, ExerciseId } from '#core/training/exercise.ts'
import type { Kit, Level } from '#core/training/member-profile.ts'
import { halfTurn } from '#core/training/half-turn.ts'
import { mobilityHold } from '#core/training/mobility-hold.ts'
import { prescribe } from '#core/training/prescribe.ts'
import type { Move } from '#core/training/routine.ts'
import { canDo, type Runner } from '#core/training/runner.ts'
import { timedInCircuit } from '#core/training/written-routine.ts'
import { exercisesIn, type Circuit, type GuidedMove, type GuidedRoutine } from './guided-routine.ts'

/** What is not to be done now, whatever the reason. */
export interface Barred {
  /** Rests, because it hurt. */
  readonly setAside: ReadonlySet<ExerciseId>
  /** Hurt a little: nothing to be swapped in. */
  readonly eased: ReadonlySet<ExerciseId>
  /** On the member's other days of the week. */
  readonly usedInWeek: ReadonlySet<ExerciseId>
}

/**
 * What can take a move's place and keep its purpose: its swaps in the catalogue, best first, then the
 * rest of its list; each with the same hip action or from the same list, possible with the kit at
 * hand, no jump, not in the session and not used this week. The planned move itself stands at the end
 * when something else is in its place, so that swapping again and again comes back to it.
 */
export function swapsFor(
  content: Content,
  routine: GuidedRoutine,
  { move, planned, level }: GuidedMove,
  { setAside, eased, usedInWeek }: Barred,
): readonly Exercise[] {
  const runner = runnerOf(content, level, routine.kit, setAside)
  const members = planned.list === null ? [] : content.balancedWeek.lists[planned.list][level]
  const inSession = exercisesIn(routine)
  const others = [...new Set([...planned.exercise.swaps, ...members])]
    .filter((id) => id !== planned.exercise.id && (id === move.exercise.id || !inSession.has(id)))
    .filter((id) => !eased.has(id) && !usedInWeek.has(id))
    .map((id) => exerciseOf(content, id))
    .filter((one) => canDo(runner, one))
    .filter((one) => members.includes(one.id) || haveSamePurpose(one, planned.exercise))
  if (move.exercise.id === planned.exercise.id) return others
  const isBack = !setAside.has(planned.exercise.id)
  const after = others.findIndex(({ id }) => id === move.exercise.id) + 1
  return [
    ...others.slice(after),
    ...(isBack ? [planned.exercise] : []),
    ...others.slice(0, Math.max(0, after - 1)),
  ]
}

/** What works the ankle alone has no hip action, and only the catalogue knows its swaps. */
const haveSamePurpose = (a: Exercise, b: Exercise): boolean =>
  a.hipActions.length === 0 ||
  b.hipActions.length === 0 ||
  a.hipActions.some((action) => b.hipActions.includes(action))

/**
 * Another exercise in a move's place, at its own dose and with as many sets; in a circuit with half
 * the turn for each time that something hurt a little there.
 */
export function putInPlace(
  content: Content,
  { kit, circuit }: { readonly kit: readonly Kit[]; readonly circuit: Circuit | null },
  { part, planned, level, heeded }: Pick<GuidedMove, 'part' | 'planned' | 'level' | 'heeded'>,
  exercise: Exercise,
): Move {
  if (exercise.id === planned.exercise.id) return planned
  const runner = runnerOf(content, level, kit, new Set())
  const { list, optional } = planned
  const insteadOf = planned.insteadOf ?? planned.exercise
  if (list === 'mobility') return mobilityHold(runner, { exercise, insteadOf, list })
  if (!circuit || part === 'warm-up') {
    const prescription = { ...prescribe(exercise, runner), sets: planned.prescription.sets }
    return { exercise, list, insteadOf, optional, prescription }
  }
  const { workSeconds, changeSeconds } = circuit
  const prescription = timedInCircuit(runner, exercise, workSeconds, changeSeconds)
  const whole: Move = { exercise, list, insteadOf, optional, prescription }
  return heeded.reduce(halfTurn, whole)
}

/** No swap brings a jump. */
export const runnerOf = (
  content: Content,
  level: Level,
  kit: readonly Kit[],
  setAside: ReadonlySet<ExerciseId>,
): Runner => ({ content, level, kit: new Set(kit), setAside, jumps: false })
