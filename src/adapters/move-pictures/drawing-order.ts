import type { Side } from '#core/guided/guided-routine.ts'
import type { DrawnMove } from '#core/poses/drawn-move.ts'
import type { Exercise } from '#core/training/exercise.ts'
import type { Sheet } from '#pictures/day-sheet.ts'
import { createHash } from 'node:crypto'

/** A picture to be drawn, with all that is drawn in it: plain data, which threads can hand over. */
export type DrawingOrder =
  | {
      readonly kind: 'still'
      readonly move: DrawnMove
      /** As large as a loop, with the one pose that is held; null in it = as it is written. */
      readonly square?: { readonly side: Side | null }
    }
  | {
      readonly kind: 'loop'
      readonly move: DrawnMove
      /** They say how fast it moves. */
      readonly doses: Exercise['doses']
      /** null = both in turn, or a move without sides. */
      readonly side: Side | null
    }
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | {
      readonly kind: 'countdown'
      readonly seconds: number
      /** Seconds to get into place, counted before. */
      readonly ready?: number
    }

const ENDING = { still: 'png', loop: 'gif', sheet: 'png', countdown: 'gif' } as const

/** What the name of a kept picture looks like. */
export const FILE_NAME = /^(still|loop|sheet|countdown)-[0-9a-f]{64}\.(png|gif)$/

/**
 * The file that a picture is kept in: its kind, and a SHA-256 of all that it depends on.
 *
 * @param fingerprint of what draws it
 */
export function fileNameOf(order: DrawingOrder, fingerprint: string): string {
  const hash = createHash('sha256').update(fingerprint).update(JSON.stringify(order))
  return `${order.kind}-${hash.digest('hex')}.${ENDING[order.kind]}`
}
