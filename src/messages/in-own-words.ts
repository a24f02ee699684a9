/**
 * Somebody's own words at full length, set as code: they can neither mention anybody nor format the
 * line that they stand in. Empty for no words.
 */
export function inOwnWords(words: string): string {
  const line = words.replaceAll(/[`\s]+/g, ' ').trim()
  return line === '' ? '' : `\`${line}\``
}
