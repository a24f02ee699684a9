/**
 * Of things that each hold from a date on, the one in force on `date` (YYYY-MM-DD): the latest, and
 * of two with the same date the one that was saved later.
 *
 * @param inOrder in the order of saving
 */
export function inForceOn<T extends { readonly effectiveFrom: string }>(
  inOrder: readonly T[],
  date: string,
): T | undefined {
  let inForce: T | undefined
  for (const one of inOrder) {
    if (one.effectiveFrom > date) continue
    if (!inForce || one.effectiveFrom >= inForce.effectiveFrom) inForce = one
  }
  return inForce
}
