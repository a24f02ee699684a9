import { html, type TemplateResult } from 'lit-html'
import { run } from '#practice/page/clock-bar.ts'
import type { PageContext } from '#practice/page/page-context.ts'
import { dialogFrame } from './dialog-frame.ts'

/** Asks whether the club's history may go. */
export function askFirst(page: PageContext): TemplateResult {
  const close = () => {
    page.happened({ kind: 'overlay', overlay: null })
  }
  const start = () => {
    close()
    void run(page, 'Emptying the practice club…', { kind: 'start empty' })
  }
  return dialogFrame(
    'small',
    'Start empty?',
    close,
    html`<h2 class="dialog-title">Start empty?</h2>
      <p class="dialog-words">
        All messages and everything that the bot knows of the practice club will be gone. “Start
        with history” brings the half year back.
      </p>
      <div class="dialog-buttons">
        <button type="button" class="button secondary" @click=${close}>Keep it</button>
        <button type="button" class="button danger" @click=${start}>Start empty</button>
      </div>`,
  )
}
