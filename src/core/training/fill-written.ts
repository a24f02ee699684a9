import { exerciseOf } from './content.ts'
import type { Exercise, ExerciseId } from './exercise.ts'
import { swapsOf, type Pick } from './pick.ts'
import { canDo, canDoByStopgap, inSlot, type Runner } from './runner.ts'

/**
 * What is done in the place of each of `ids`, in their order. A move that is set aside, a jump where
 * there are none, or one that lacks its kit and has no stopgap, gives way to its first possible swap that is not done here anyway; else,
 * if moves may repeat, to one that is, not directly next to itself where that can be helped; else to
 * nothing (null).
 */
export function fillWritten(
  runner: Runner,
  ids: readonly ExerciseId[],
  mayRepeat: boolean,
): readonly (Pick | null)[] {
  const written = ids.map((id) => exerciseOf(runner.content, id))
  const taken = new Set<ExerciseId>(
    written.filter((exercise) => canDoSomehow(runner, exercise)).map(({ id }) => id),
  )
  const filled: (Pick | null)[] = []
  for (const [i, exercise] of written.entries()) {
    if (canDoSomehow(runner, exercise)) {
      filled.push({ exercise, insteadOf: null })
      continue
    }
    const swaps = swapsOf(inSlot(runner, exercise.id), exercise)
    const besides = [filled.at(-1)?.exercise.id, ids[i + 1]]
    const repeat = swaps.find((swap) => !besides.includes(swap.exercise.id)) ?? swaps[0]
    const fresh = swaps.find((swap) => !taken.has(swap.exercise.id))
    const found = fresh ?? (mayRepeat ? repeat : undefined)
    if (found) taken.add(found.exercise.id)
    filled.push(found ?? null)
  }
  return filled
}

/** In its own slot, which can stand lower: a jump may then be one too many. */
function canDoSomehow(runner: Runner, exercise: Exercise): boolean {
  const own = inSlot(runner, exercise.id)
  return canDo(own, exercise) || canDoByStopgap(own, exercise)
}
