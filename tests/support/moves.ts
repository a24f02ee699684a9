import type { DrawnMove } from '#core/poses/drawn-move.ts'
import { exerciseOf } from '#core/training/content.ts'
import type { Exercise } from '#core/training/exercise.ts'
import { content } from './content.ts'

/** Every move that is drawn, with its id. */
export const drawnMoves: readonly (readonly [string, DrawnMove])[] = [...content.poses]

export function drawnMove(id: string): DrawnMove {
  const move = content.poses.get(id)
  if (move === undefined) throw new RangeError(`no poses for "${id}"`)
  return move
}

export const exercise = (id: string): Exercise => exerciseOf(content, id)
