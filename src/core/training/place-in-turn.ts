/**
 * Where turn number `turn` falls in a list of `length` that is gone through again and again.
 * Turns before the first count backwards, so the answer is never negative.
 */
export function placeInTurn(turn: number, length: number): number {
  return ((turn % length) + length) % length
}
