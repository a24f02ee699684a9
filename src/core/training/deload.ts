import { placeInTurn } from './place-in-turn.ts'

/** Every fourth week, w mod 4 = 3, is lighter: one set less in each slot, and no jumps. */
export function isDeloadWeek(week: number): boolean {
  return placeInTurn(week, 4) === 3
}

/** One set less, never below one. */
export function deloaded(sets: number): number {
  return Math.max(1, sets - 1)
}
