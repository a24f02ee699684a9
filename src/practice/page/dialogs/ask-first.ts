import { html, type TemplateResult } from 'lit-html'
import { run } from '#practice/page/clock-bar.ts'
import type { PageContext } from '#practice/page/page-context.ts'
import { dialogFrame } from './dialog-frame.ts'

/** The two ways to begin anew. */
type Beginning = 'start empty' | 'start with history'

const WORDS = {
  'start empty': {
    title: 'Start empty?',
    button: 'Start empty',
    afterwards: '“Start with history” brings the half year back.',
    busy: 'Emptying the practice club…',
  },
  'start with history': {
    title: 'Start with history?',
    button: 'Start with history',
    afterwards: 'Half a year of the club is played anew in its place.',
    busy: 'Playing half a year of the club…',
  },
} as const

/** Asks whether all that is in the club now may go. */
export function askFirst(page: PageContext, beginning: Beginning): TemplateResult {
  const { title, button, afterwards, busy } = WORDS[beginning]
  const close = () => {
    page.happened({ kind: 'overlay', overlay: null })
  }
  const start = () => {
    close()
    void run(page, busy, { kind: beginning })
  }
  return dialogFrame(
    'small',
    title,
    close,
    html`<h2 class="dialog-title">${title}</h2>
      <p class="dialog-words">
        All messages and everything that the bot knows of the practice club now will be gone.
        ${afterwards}
      </p>
      <div class="dialog-buttons">
        <button type="button" class="button secondary" @click=${close}>Keep it</button>
        <button type="button" class="button danger" @click=${start}>${button}</button>
      </div>`,
  )
}
