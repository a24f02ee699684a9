import { exerciseOf, type Content } from '#core/training/content.ts'
import type { ExerciseId } from '#core/training/exercise.ts'
import type { Move } from '#core/training/routine.ts'
import { canDo } from '#core/training/runner.ts'
import { exercisesIn, isEasyWay, type GuidedMove, type GuidedRoutine } from './guided-routine.ts'
import { putInPlace, runnerOf } from './move-swaps.ts'

/**
 * A move made easier as the catalogue says: its neighbour there, where that is possible and not in
 * the session anyway, else the same move done in the easier way. Null when it is done so already.
 *
 * @param barred exercises that rest or hurt a little
 */
export function easierMove(
  content: Content,
  routine: GuidedRoutine,
  one: GuidedMove,
  barred: ReadonlySet<ExerciseId>,
): Move | null {
  const { move, planned, level } = one
  const id = move.exercise.easier.exercise
  if (id !== null && id !== planned.exercise.id && !exercisesIn(routine).has(id)) {
    const neighbour = exerciseOf(content, id)
    if (canDo(runnerOf(content, level, routine.kit, barred), neighbour))
      return { ...putInPlace(content, routine, one, neighbour), eased: move.exercise }
  }
  return isEasyWay(move) ? null : { ...move, eased: move.exercise }
}
