import type { Move } from './routine.ts'

/**
 * A move of a circuit at half its work by the clock, rounded up: there everything takes its turn as
 * often as the rest, so half the sets is half of each turn. With two sides, half on each.
 */
export function halfTurn(move: Move): Move {
  const { amount, perSide } = move.prescription
  const half = { from: Math.ceil(amount.from / 2), to: Math.ceil(amount.to / 2) }
  const secondsPerSet = half.to * (perSide ? 2 : 1)
  return { ...move, prescription: { ...move.prescription, amount: half, secondsPerSet } }
}
