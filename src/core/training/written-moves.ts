import { exerciseOf } from './content.ts'
import type { Exercise } from './exercise.ts'
import { fillWritten } from './fill-written.ts'
import { prescribe } from './prescribe.ts'
import { prescribeAsWritten } from './prescribe-as-written.ts'
import type { ListName, PrescribedMove } from './programme.ts'
import type { Move } from './routine.ts'
import { inSlot, type Runner } from './runner.ts'

export interface WrittenMoves {
  readonly moves: readonly Move[]
  readonly leftOut: readonly Exercise[]
}

/**
 * The moves of a section in its order, each as written. A swap is done at its own dose, for the
 * written amount was meant for another move. Only a session repeats a move; around a run one that
 * is not possible is simply left out.
 */
export function writtenMoves(
  runner: Runner,
  written: readonly PrescribedMove[],
  list: ListName | null,
): WrittenMoves {
  const moves: Move[] = []
  const leftOut: Exercise[] = []
  const ids = written.map((move) => move.exercise)
  const filled = fillWritten(runner, ids, list === null)
  for (const [i, move] of written.entries()) {
    const found = filled[i]
    if (!found) {
      leftOut.push(exerciseOf(runner.content, move.exercise))
      continue
    }
    const { exercise, insteadOf } = found
    const own = inSlot(runner, move.exercise)
    const prescription = insteadOf
      ? prescribe(exercise, own)
      : prescribeAsWritten(move, exercise, own)
    moves.push({ exercise, list, prescription, insteadOf, optional: move.optional ?? false })
  }
  return { moves, leftOut }
}
