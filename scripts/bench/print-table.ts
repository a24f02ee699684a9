import process from 'node:process'

/** Prints a title and rows under headings; the first column is words, the others are figures. */
export function printTable(
  title: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  process.stdout.write(`\n${[title, '', line(headings), rule, ...rows.map(line)].join('\n')}\n`)
}

export const note = (words: string): void => {
  process.stdout.write(`${words}\n`)
}

export const milliseconds = (ms: number): string => ms.toFixed(ms < 10 ? 2 : 1)
export const ratio = (times: number): string => times.toFixed(2)

/** Whether a figure keeps what is asked of it. */
export const verdict = (figure: number, limit: number): string => (figure <= limit ? 'ok' : 'over')
