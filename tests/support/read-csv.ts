/** Cells of a CSV text with quotes, line by line; what RFC 4180 says and no more. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = []
  let line: string[] = []
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    line.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === ',') continue
    if (line.length > 1) lines.push(line)
    line = []
  }
  return lines
}
