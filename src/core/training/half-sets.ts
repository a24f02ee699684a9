import { cutSets } from './deload.ts'
import type { Move } from './routine.ts'

/** A move with half its sets, rounded up; of a span both ends. */
export function halfSets(move: Move): Move {
  const half = (sets: number) => cutSets(sets, { oneLess: false, half: true })
  const { from, to } = move.prescription.sets
  const sets = { from: half(from), to: half(to) }
  return { ...move, prescription: { ...move.prescription, sets } }
}
