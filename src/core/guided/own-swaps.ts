import type { ExerciseId } from '#core/training/exercise.ts'
import { withMoves } from '#core/training/lighter-routine.ts'
import type { Move, Routine } from '#core/training/routine.ts'
import { canDo, inSlot, type Runner } from '#core/training/runner.ts'
import { slotOf } from './guided-routine.ts'
import { putInPlace } from './move-swaps.ts'

/** By exercise, what the member wants in its place. */
export type OwnSwaps = ReadonlyMap<ExerciseId, ExerciseId>

/**
 * The routine with the swaps that its member has asked to be remembered: each where it is possible,
 * no jump, and neither in the session anyway nor on another day of the week; a hold may come again
 * in a week.
 *
 * @param elsewhere what the other days of the week hold
 */
export function withOwnSwaps(
  runner: Runner,
  routine: Routine,
  swaps: OwnSwaps,
  elsewhere: ReadonlySet<ExerciseId>,
): Routine {
  if (swaps.size === 0) return routine
  const { mode } = routine
  const circuit = mode.kind === 'circuit' ? mode : null
  const taken = new Set([...routine.warmUp, ...routine.moves].map(({ exercise }) => exercise.id))
  const moves = routine.moves.map((move): Move => {
    const wanted = runner.content.exercises.get(swaps.get(move.exercise.id) ?? '')
    const own = { ...inSlot(runner, slotOf(move)), jumps: false }
    // What hurts a little is in its easier way already.
    if (!wanted || move.eased || taken.has(wanted.id) || !canDo(own, wanted)) return move
    if (move.list !== 'mobility' && elsewhere.has(wanted.id)) return move
    taken.add(wanted.id)
    const place = { part: 'session', planned: move, level: own.level, heeded: [] } as const
    return putInPlace(runner.content, { kit: [...runner.kit], circuit }, place, wanted)
  })
  if (moves.every((move, index) => move === routine.moves[index])) return routine
  return circuit ? { ...routine, moves } : withMoves(routine, moves)
}
