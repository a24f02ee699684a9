/** Longest piece of somebody's own text that is said back to them. */
const MAX_LENGTH = 60

/**
 * What a person typed, set as code: it can neither mention anybody nor format the sentence that it
 * stands in.
 */
export function asTyped(text: string): string {
  const line = text.replaceAll(/[`\s]+/g, ' ').trim()
  const clipped = line.length > MAX_LENGTH ? `${startOf(line)}…` : line
  return `\`${clipped || ' '}\``
}

/** Never half an emoji, which Discord would take for no text at all. */
const startOf = (line: string): string =>
  line.slice(0, MAX_LENGTH - 1).replace(/[\ud800-\udbff]$/, '')
