import type { Emphasis, Inline, TimeStyle } from './markdown-tree.ts'

/** A text within a text within a text: nobody writes more, and a hostile text must end somewhere. */
const DEEPEST = 12

interface Context {
  readonly depth: number
  /** A link holds no other link. */
  readonly inLink: boolean
}

interface Rule {
  /** Sticky: it is tried at one place only. */
  readonly pattern: RegExp
  /** Null where the words only look like it. */
  readonly read: (match: RegExpExecArray, context: Context) => Inline | null
}

const emphasis = (pattern: RegExp, kind: Emphasis): Rule => ({
  pattern,
  read: (match, context) => {
    const inner = match[1] ?? match[2] ?? ''
    return { kind, children: parse(inner, { ...context, depth: context.depth + 1 }) }
  },
})

const mention = (pattern: RegExp, of: 'user' | 'role' | 'channel'): Rule => ({
  pattern,
  read: (match) => ({ kind: 'mention', of, id: match[1] ?? '' }),
})

const link = (href: string, children: readonly Inline[]): Inline | null =>
  URL.canParse(href) ? { kind: 'link', href, children } : null

/** The first that fits wins. Emphasis may run over lines; an escape keeps a mark from closing. */
const RULES: readonly Rule[] = [
  {
    pattern: /\\([^0-9A-Za-z\s])/y,
    read: (match) => ({ kind: 'text', text: match[1] ?? '' }),
  },
  {
    pattern: /(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/y,
    read: (match) => {
      const text = match[2] ?? ''
      return { kind: 'code', text: /^ .*[^ ].* $|^ `|` $/s.test(text) ? text.trim() : text }
    },
  },
  emphasis(/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, 'strong'),
  emphasis(/__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, 'underline'),
  // A single star opens only before a word; an underscore within a word is just a letter of it.
  emphasis(
    /\*(?![\s*])((?:\\[\s\S]|\*\*(?:(?!\*\*)[\s\S])+?\*\*|[^\\*])+?)(?<!\s)\*(?!\*)|(?<![0-9A-Za-z])_(?!_)((?:\\[\s\S]|__|[^\\_])+?)_(?![0-9A-Za-z_])/y,
    'italic',
  ),
  emphasis(/~~([\s\S]+?)~~(?!_)/y, 'strike'),
  emphasis(/\|\|([\s\S]+?)\|\|/y, 'spoiler'),
  {
    pattern:
      /\[((?:\\[\s\S]|[^\\\]\n])+)\]\(<?(https?:\/\/[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\)/y,
    read: (match, context) => {
      if (context.inLink) return null
      const inner = { depth: context.depth + 1, inLink: true }
      return link(match[2] ?? '', parse(match[1] ?? '', inner))
    },
  },
  {
    pattern: /<(https?:\/\/[^\s<>]+)>|(https?:\/\/[^\s<]+)/y,
    read: (match, context) => {
      if (context.inLink) return null
      const href = match[1] ?? match[2] ?? ''
      return link(href, [{ kind: 'text', text: href }])
    },
  },
  mention(/<@!?(\d{1,20})>/y, 'user'),
  mention(/<@&(\d{1,20})>/y, 'role'),
  mention(/<#(\d{1,20})>/y, 'channel'),
  {
    pattern: /<\/([-_\p{L}\p{N} ]{1,100}):\d{1,20}>/uy,
    read: (match) => ({ kind: 'command', name: match[1] ?? '' }),
  },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y,
    read: (match) => {
      const seconds = Number(match[1])
      if (Math.abs(seconds) > 8_640_000_000_000) return null
      return { kind: 'time', seconds, style: (match[2] ?? 'f') as TimeStyle }
    },
  },
  {
    pattern: /<a?:(\w{2,32}):\d{1,20}>/y,
    read: (match) => ({ kind: 'emoji', name: match[1] ?? '' }),
  },
  {
    pattern: /@(?:everyone|here)\b/y,
    read: (match) => ({ kind: 'everyone', text: match[0] }),
  },
]

/** Where a rule may begin; all else is plain text. */
const MAY_BEGIN = /[\\`*_~|[<h@\n]/g

/**
 * The words of a text, without its headings, lists and quotes. Whatever does not close stays as it
 * was typed. Only http and https become links.
 */
export const parseInline = (text: string): readonly Inline[] =>
  parse(text, { depth: 0, inLink: false })

function parse(text: string, context: Context): readonly Inline[] {
  if (context.depth > DEEPEST) return [{ kind: 'text', text }]
  const found: Inline[] = []
  let plain = ''
  const flush = () => {
    if (plain !== '') found.push({ kind: 'text', text: plain })
    plain = ''
  }
  let at = 0
  while (at < text.length) {
    const next = nextBeginning(text, at)
    plain += text.slice(at, next)
    at = next
    if (at >= text.length) break
    if (text[at] === '\n') {
      flush()
      found.push({ kind: 'line break' })
      at += 1
      continue
    }
    const read = readAt(text, at, context)
    if (!read) {
      plain += text[at]
      at += 1
      continue
    }
    if (read.inline.kind === 'text') plain += read.inline.text
    else {
      flush()
      found.push(read.inline)
    }
    at += read.length
  }
  flush()
  return found
}

function nextBeginning(text: string, from: number): number {
  MAY_BEGIN.lastIndex = from
  return MAY_BEGIN.exec(text)?.index ?? text.length
}

function readAt(text: string, at: number, context: Context) {
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    // A sentence's full stop or bracket after an address is not part of it.
    if (match[2] !== undefined && match[0] === match[2]) {
      match[0] = match[2] = withoutTail(match[2])
    }
    const inline = read(match, context)
    if (inline) return { inline, length: match[0].length }
  }
  return null
}

function withoutTail(address: string): string {
  let kept = address
  for (;;) {
    const unopened = kept.endsWith(')') && !kept.includes('(')
    if (!unopened && !/[.,:;"'\]!?*_~|]$/.test(kept)) return kept
    kept = kept.slice(0, -1)
  }
}
