import { placeInTurn } from './place-in-turn.ts'

/** Every fourth week, w mod 4 = 3, is lighter: one set less in each slot, and no jumps. */
export function isDeloadWeek(week: number): boolean {
  return placeInTurn(week, 4) === 3
}

/**
 * The sets of a move that is cut for one reason or several: they never add up, the strictest holds.
 * Half the sets rounds up.
 */
export function cutSets(
  sets: number,
  { oneLess, half }: { readonly oneLess: boolean; readonly half: boolean },
): number {
  return Math.min(oneLess ? deloaded(sets) : sets, half ? Math.ceil(sets / 2) : sets)
}

/** One set less, never below one. */
export function deloaded(sets: number): number {
  return Math.max(1, sets - 1)
}
