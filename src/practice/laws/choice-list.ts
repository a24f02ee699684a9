/** Choices as Discord lists them: `(1, 2)`, and `(1,)` for a single one. */
export function choiceList(choices: readonly unknown[]): string {
  const sorted = choices.every((choice) => typeof choice === 'number')
    ? choices.toSorted((a, b) => a - b)
    : choices
  return sorted.length === 1 ? `(${String(sorted[0])},)` : `(${sorted.map(String).join(', ')})`
}
