import { parseMarkdown } from '#practice/page/text/parse-markdown.ts'
import type { Block, Inline } from '#practice/page/text/markdown-tree.ts'
import { describe, expect, test } from 'vitest'

/** The tree as one line, so that a wrong one is easy to read. */
const written = (blocks: readonly Block[]): string => blocks.map(block).join(' / ')

function block(one: Block): string {
  switch (one.kind) {
    case 'paragraph':
      return all(one.children)
    case 'heading':
      return `h${one.level}(${all(one.children)})`
    case 'subtext':
      return `sub(${all(one.children)})`
    case 'quote':
      return `quote(${written(one.blocks)})`
    case 'code block':
      return `code[${one.language}](${one.text})`
    case 'list': {
      const items = one.items.map(({ children, nested }) =>
        [all(children), ...nested.map(block)].join(' '),
      )
      return `${one.start === null ? 'ul' : `ol${one.start}`}(${items.join(', ')})`
    }
  }
}

const all = (parts: readonly Inline[]): string => parts.map(inline).join('')

function inline(one: Inline): string {
  switch (one.kind) {
    case 'text':
    case 'everyone':
      return one.text
    case 'line break':
      return '⏎'
    case 'code':
      return `code(${one.text})`
    case 'link':
      return `link<${one.href}>(${all(one.children)})`
    case 'mention':
      return `${one.of}(${one.id})`
    case 'command':
      return `command(${one.name})`
    case 'time':
      return `time(${one.seconds} ${one.style})`
    case 'emoji':
      return `emoji(${one.name})`
    case 'strong':
    case 'italic':
    case 'underline':
    case 'strike':
    case 'spoiler':
      return `${one.kind}(${all(one.children)})`
  }
}

const read = (text: string): string => written(parseMarkdown(text))

describe('words of a runner with marks', () => {
  test.each([
    ['**strong** words', 'strong(strong) words'],
    ['*slow* and _easy_', 'italic(slow) and italic(easy)'],
    ['__under__', 'underline(under)'],
    ['~~gone~~', 'strike(gone)'],
    ['||a secret||', 'spoiler(a secret)'],
    ['***both***', 'strong(italic(both))'],
    ['**bold *and slanted* again**', 'strong(bold italic(and slanted) again)'],
    ['__**deep**__', 'underline(strong(deep))'],
    ['**over\ntwo lines**', 'strong(over⏎two lines)'],
  ])('%s', (text, tree) => {
    expect(read(text)).toBe(tree)
  })

  test.each([
    ['a snake_case_word stays', 'a snake_case_word stays'],
    ['2 * 3 * 4 is a sum', '2 * 3 * 4 is a sum'],
    ['**never closed', '**never closed'],
    ['||', '||'],
    ['a ` alone', 'a ` alone'],
    ['#hips is a channel, not a heading', '#hips is a channel, not a heading'],
    ['#### four are too many', '#### four are too many'],
    ['-5 degrees', '-5 degrees'],
    ['1.5 km', '1.5 km'],
  ])('are left alone where they mark nothing: %s', (text, tree) => {
    expect(read(text)).toBe(tree)
  })

  test('a backslash keeps a mark as it is, and only a mark', () => {
    expect(read(String.raw`\*not slanted\* and C:\files`)).toBe(
      String.raw`*not slanted* and C:\files`,
    )
  })

  test('code is not read any further', () => {
    expect(read('`**x**` and ``a ` b``')).toBe('code(**x**) and code(a ` b)')
  })

  test('line ends break the line, and empty lines stay', () => {
    expect(read('one\ntwo\n\nthree')).toBe('one⏎two⏎⏎three')
  })

  test('marks nested without end are read in good time', () => {
    const deep = `${'**__'.repeat(500)}x${'__**'.repeat(500)}`
    expect(read(deep)).toContain('x')
  })
})

describe('what Discord makes of angle brackets', () => {
  test.each([
    ['<@12> and <@!13>', 'user(12) and user(13)'],
    ['<@&14> in <#15>', 'role(14) in channel(15)'],
    ['type </hips today:99>', 'type command(hips today)'],
    ['<t:1700000000> <t:1700000000:R>', 'time(1700000000 f) time(1700000000 R)'],
    ['<t:-5:s> <t:0:S>', 'time(-5 s) time(0 S)'],
    ['<:clam:1> <a:run:2>', 'emoji(clam) emoji(run)'],
    ['@everyone run', '@everyone run'],
    ['<t:1:x> <@me> <b>', '<t:1:x> <@me> <b>'],
  ])('%s', (text, tree) => {
    expect(read(text)).toBe(tree)
  })

  test('a moment beyond all calendars stays as it was typed', () => {
    expect(read('<t:9999999999999:F>')).toBe('<t:9999999999999:F>')
  })
})

describe('links', () => {
  test.each([
    ['[plan](https://run.example/a)', 'link<https://run.example/a>(plan)'],
    ['[**plan**](<https://run.example>)', 'link<https://run.example>(strong(plan))'],
    ['[a](https://run.example/b_(c))', 'link<https://run.example/b_(c)>(a)'],
    ['see https://run.example/a_b.', 'see link<https://run.example/a_b>(https://run.example/a_b).'],
    ['(https://run.example/x)', '(link<https://run.example/x>(https://run.example/x))'],
    ['<https://run.example>', 'link<https://run.example>(https://run.example)'],
    ['**https://run.example**', 'strong(link<https://run.example>(https://run.example))'],
  ])('%s', (text, tree) => {
    expect(read(text)).toBe(tree)
  })

  test.each(['[x](javascript:alert(1))', '[x](data:text/html,hi)', '[x](/hips)'])(
    'lead nowhere but to the web: %s',
    (text) => {
      expect(read(text)).toBe(text)
    },
  )

  test('a link holds no second link', () => {
    expect(read('[https://a.example](https://b.example)')).toBe(
      'link<https://b.example>(https://a.example)',
    )
  })
})

describe('what stands at the beginning of a line', () => {
  test.each([
    ['# One\n## Two\n### Three', 'h1(One) / h2(Two) / h3(Three)'],
    ['-# small *print*', 'sub(small italic(print))'],
    ['before\n# Title\nafter', 'before / h1(Title) / after'],
    ['- one\n* two', 'ul(one, two)'],
    ['3. three\n4. four', 'ol3(three, four)'],
    ['- one\n  - below\n    - deeper\n- two', 'ul(one ul(below ul(deeper)), two)'],
    ['1. one\n   - below', 'ol1(one ul(below))'],
    ['- one\n  goes on', 'ul(one⏎goes on)'],
    ['- one\n1. other', 'ul(one) / ol1(other)'],
    ['> said\n> again\nanswer', 'quote(said⏎again) / answer'],
    ['> - a list', 'quote(ul(a list))'],
    ['intro\n>>> all\nthe **rest**', 'intro / quote(all⏎the strong(rest))'],
    ['>no quote', '>no quote'],
  ])('%j', (text, tree) => {
    expect(read(text)).toBe(tree)
  })

  test('a code block keeps its lines and names its language', () => {
    expect(read('so:\n```ts\nconst a = 1\n# no heading\n```\nend')).toBe(
      'so: / code[ts](const a = 1\n# no heading) / end',
    )
    expect(read('```one line```')).toBe('code[](one line)')
    expect(read('```\n>>> no quote\n```')).toBe('code[](>>> no quote)')
  })

  test('a code block that never ends is just words', () => {
    expect(read('```ts\nconst a')).toBe('```ts⏎const a')
  })
})
