export type ParsedJson =
  | { readonly kind: 'parsed'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly reason: string }

/** Where V8 stopped: it names a line and column for most slips, a position for the rest. */
function placeOf(message: string, text: string): string {
  const spot = /line (\d+) column (\d+)/.exec(message)
  if (spot) return `line ${spot[1]}, column ${spot[2]}`
  const position = /at position (\d+)/.exec(message)?.[1]
  const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position))
  const lines = before.split('\n')
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`
}

/** JSON, also with the invisible mark that Windows editors put first; never throws. */
export function parseJson(text: string): ParsedJson {
  const body = text.replace(/^\uFEFF/, '')
  if (body.trim() === '') return { kind: 'broken', reason: 'the file is empty' }
  try {
    return { kind: 'parsed', value: JSON.parse(body) }
  } catch (error) {
    const place = placeOf(error instanceof Error ? error.message : '', body)
    return {
      kind: 'broken',
      reason: `is not valid JSON: look at ${place} and just before it for a comma, quote or bracket that is missing or too many`,
    }
  }
}
