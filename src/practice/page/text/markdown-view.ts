import { html, type TemplateResult } from 'lit-html'
import type { Block, Inline, ListBlock, ListItem } from './markdown-tree.ts'
import { parseInline } from './parse-inline.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { fullTime, timestamp, type Reading } from './timestamp.ts'

export interface TextContext {
  readonly reading: Reading
  /** Names of people, roles and channels by id. */
  readonly names: Readonly<Record<string, string>>
}

type Drawn = TemplateResult | string

/** A text with all of Discord's marks. */
export const markdown = (text: string, context: TextContext): TemplateResult =>
  html`<div class="markdown">${parseMarkdown(text).map((block) => drawBlock(block, context))}</div>`

/** A text of one line, such as a title: without headings, lists and quotes. */
export const inlineMarkdown = (text: string, context: TextContext): readonly Drawn[] =>
  drawAll(parseInline(text), context)

function drawBlock(block: Block, context: TextContext): Drawn {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${drawAll(block.children, context)}</p>`
    case 'heading':
      return heading(block.level, drawAll(block.children, context))
    case 'subtext':
      return html`<p class="subtext">${drawAll(block.children, context)}</p>`
    case 'list':
      return drawList(block, context)
    case 'quote':
      return html`<blockquote>${block.blocks.map((one) => drawBlock(one, context))}</blockquote>`
    case 'code block':
      return html`<pre tabindex="0"><code>${block.text}</code></pre>`
  }
}

/** The page's own headings are the first two levels. */
function heading(level: 1 | 2 | 3, children: readonly Drawn[]): TemplateResult {
  if (level === 1) return html`<h3 class="heading-1">${children}</h3>`
  if (level === 2) return html`<h4 class="heading-2">${children}</h4>`
  return html`<h5 class="heading-3">${children}</h5>`
}

function drawList(list: ListBlock, context: TextContext): TemplateResult {
  const items = list.items.map((item) => drawItem(item, context))
  return list.start === null
    ? html`<ul>
        ${items}
      </ul>`
    : html`<ol start=${list.start}>
        ${items}
      </ol>`
}

const drawItem = (item: ListItem, context: TextContext): TemplateResult =>
  html`<li>
    ${drawAll(item.children, context)}${item.nested.map((list) => drawList(list, context))}
  </li>`

const drawAll = (parts: readonly Inline[], context: TextContext): readonly Drawn[] =>
  parts.map((part) => drawInline(part, context))

function drawInline(part: Inline, context: TextContext): Drawn {
  switch (part.kind) {
    case 'text':
      return / {2}/.test(part.text) ? html`<span class="spaces">${part.text}</span>` : part.text
    case 'line break':
      return html`<br />`
    case 'strong':
      return html`<strong>${drawAll(part.children, context)}</strong>`
    case 'italic':
      return html`<em>${drawAll(part.children, context)}</em>`
    case 'underline':
      return html`<u>${drawAll(part.children, context)}</u>`
    case 'strike':
      return html`<s>${drawAll(part.children, context)}</s>`
    case 'spoiler':
      return spoiler(drawAll(part.children, context))
    case 'code':
      return html`<code>${part.text}</code>`
    case 'link':
      return html`<a href=${part.href} target="_blank" rel="noopener noreferrer"
        >${drawAll(part.children, context)}</a
      >`
    case 'mention':
      return html`<span class="mention">${mentionText(part.of, context.names[part.id])}</span>`
    case 'everyone':
      return html`<span class="mention">${part.text}</span>`
    case 'command':
      return html`<span class="mention">/${part.name}</span>`
    case 'time':
      return time(part.seconds * 1_000, timestamp(part.seconds * 1_000, part.style, context.reading), context.reading) // prettier-ignore
    case 'emoji':
      return `:${part.name}:`
  }
}

const UNKNOWN = { user: 'unknown-user', role: 'deleted-role', channel: 'unknown' } as const

const mentionText = (of: keyof typeof UNKNOWN, name: string | undefined): string =>
  `${of === 'channel' ? '#' : '@'}${name ?? UNKNOWN[of]}`

/** A moment, with the whole date for whoever points at it. `at` in milliseconds since 1970. */
export const time = (at: number, text: string, reading: Reading): TemplateResult =>
  html`<time datetime=${new Date(at).toISOString()} title=${fullTime(at, reading)}>${text}</time>`

const spoiler = (children: readonly Drawn[]): TemplateResult =>
  html`<span
    class="spoiler"
    role="button"
    tabindex="0"
    aria-expanded="false"
    aria-label="Spoiler, hidden"
    @click=${reveal}
    @keydown=${revealByKey}
    ><span class="hidden-words" aria-hidden="true">${children}</span></span
  >`

function reveal(event: Event): void {
  const { currentTarget } = event
  if (!(currentTarget instanceof HTMLElement)) return
  // A link under the cover is followed by the next press, not by this one.
  if (!currentTarget.classList.contains('revealed')) event.preventDefault()
  currentTarget.classList.add('revealed')
  currentTarget.setAttribute('aria-expanded', 'true')
  currentTarget.removeAttribute('aria-label')
  currentTarget.querySelector('.hidden-words')?.removeAttribute('aria-hidden')
}

function revealByKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  reveal(event)
}
