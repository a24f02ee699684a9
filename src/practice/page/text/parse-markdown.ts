import type { Block, ListBlock, ListItem } from './markdown-tree.ts'
import { parseInline } from './parse-inline.ts'

const FENCE = /```(?:([a-z0-9_+\-.#]+)\n)?\n*([^\n][\s\S]*?)\n*```/gi
const HEADING = /^(#{1,3}) +(?=\S)(.*)$/
const SUBTEXT = /^-# +(?=\S)(.*)$/
const LIST_LINE = /^( *)(?:([-*])|(\d{1,9})\.) +(?=\S)(.*)$/
const QUOTE_LINE = /^> (.*)$/

/**
 * Reads a text by Discord's rules: headings up to `###`, `-#` subtext, lists, quotes (`>>>` to the
 * end), code blocks, and the marks within lines. A single line end breaks the line.
 */
export const parseMarkdown = (text: string): readonly Block[] => readBlocks(text, false)

function readBlocks(text: string, inQuote: boolean): readonly Block[] {
  const rest = inQuote ? null : /(?:^|\n)>>> ([\s\S]*)$/.exec(text)
  if (rest && !isWithinCode(text, rest.index)) {
    const quote: Block = { kind: 'quote', blocks: readBlocks(rest[1] ?? '', true) }
    return [...readBlocks(text.slice(0, rest.index), inQuote), quote]
  }
  const blocks: Block[] = []
  let at = 0
  for (const match of text.matchAll(FENCE)) {
    blocks.push(...readLines(text.slice(at, match.index).replace(/\n$/, ''), inQuote))
    blocks.push({ kind: 'code block', language: match[1] ?? '', text: match[2] ?? '' })
    at = match.index + match[0].length
    if (text[at] === '\n') at += 1
  }
  blocks.push(...readLines(text.slice(at), inQuote))
  return blocks
}

const isWithinCode = (text: string, at: number): boolean =>
  [...text.matchAll(FENCE)].some(({ index, 0: all }) => index < at && at < index + all.length)

function readLines(text: string, inQuote: boolean): readonly Block[] {
  if (text === '') return []
  const lines = text.split('\n')
  const blocks: Block[] = []
  let plain: string[] = []
  const flush = () => {
    if (plain.some((line) => line.trim() !== ''))
      blocks.push({ kind: 'paragraph', children: parseInline(plain.join('\n')) })
    plain = []
  }
  /** Takes the lines from `from` on that fit. */
  const run = (from: number, fits: (line: string) => boolean): string[] => {
    const end = lines.findIndex((line, i) => i >= from && !fits(line))
    return lines.slice(from, end === -1 ? lines.length : end)
  }

  for (let i = 0; i < lines.length;) {
    const line = lines[i] ?? ''
    const heading = HEADING.exec(line)
    const subtext = SUBTEXT.exec(line)
    if (heading || subtext) {
      flush()
      blocks.push(heading ? headingOf(heading) : subtextOf(subtext?.[1] ?? ''))
      i += 1
    } else if (LIST_LINE.test(line)) {
      flush()
      const taken = run(i, (one) => LIST_LINE.test(one) || /^ {2,}\S/.test(one))
      blocks.push(...readLists(taken))
      i += taken.length
    } else if (!inQuote && QUOTE_LINE.test(line)) {
      flush()
      const taken = run(i, (one) => QUOTE_LINE.test(one))
      const quoted = taken.map((one) => QUOTE_LINE.exec(one)?.[1] ?? '').join('\n')
      blocks.push({ kind: 'quote', blocks: readBlocks(quoted, true) })
      i += taken.length
    } else {
      plain.push(line)
      i += 1
    }
  }
  flush()
  return blocks
}

const headingOf = (match: RegExpExecArray): Block => ({
  kind: 'heading',
  level: (match[1]?.length ?? 1) as 1 | 2 | 3,
  children: parseInline(match[2] ?? ''),
})

const subtextOf = (text: string): Block => ({ kind: 'subtext', children: parseInline(text) })

interface OpenItem {
  readonly indent: number
  readonly number: number | null
  text: string
  readonly below: OpenItem[]
}

/** Lines of lists, deeper ones within the one above; an indented line without a mark goes on. */
function readLists(lines: readonly string[]): readonly ListBlock[] {
  const top: OpenItem[] = []
  const open: OpenItem[] = []
  for (const line of lines) {
    const match = LIST_LINE.exec(line)
    const last = open.at(-1)
    if (!match) {
      if (last) last.text += `\n${line.trim()}`
      continue
    }
    const indent = match[1]?.length ?? 0
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const number = match[3] === undefined ? null : Number(match[3])
    const item: OpenItem = { indent, number, text: match[4] ?? '', below: [] }
    const siblings = open.at(-1)?.below ?? top
    siblings.push(item)
    open.push(item)
  }
  return closed(top)
}

/** Neighbours of one kind are one list. */
function closed(items: readonly OpenItem[]): readonly ListBlock[] {
  const lists: { start: number | null; items: ListItem[] }[] = []
  for (const { number, text, below } of items) {
    let list = lists.at(-1)
    if (!list || (list.start === null) !== (number === null)) {
      list = { start: number, items: [] }
      lists.push(list)
    }
    list.items.push({ children: parseInline(text), nested: closed(below) })
  }
  return lists.map((list) => ({ kind: 'list', ...list }))
}
