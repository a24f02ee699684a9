/** The value below which the share `part` (0-1) of the samples lies. */
export function quantile(samples: readonly number[], part: number): number {
  const inOrder = samples.toSorted((a, b) => a - b)
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * part))] ?? 0
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5)
