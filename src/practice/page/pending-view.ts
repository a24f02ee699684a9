import type { PagePending } from '#practice/club/page-api.ts'
import { html, nothing, type TemplateResult } from 'lit-html'
import { avatar } from './avatar.ts'
import { thinking } from './message-view.ts'

export interface PendingSetup {
  readonly pending: PagePending
  readonly you: string
  readonly bot: { readonly id: string; readonly name: string }
  readonly onDismiss: () => void
}

/** A command or a press that has no message yet: on its way, thought about, or failed. */
export function pendingView({ pending, you, bot, onDismiss }: PendingSetup) {
  const { state, what } = pending
  const isCommand = what.startsWith('/')
  // A press shows on what was pressed until it fails.
  if (state === 'answered' || (!isCommand && state !== 'failed')) return nothing
  return html`<article class="message pending ${state}" aria-label="${what}: ${state}">
    <p class="line-above">
      <strong>${you}</strong> ${isCommand ? 'used' : 'pressed'} <span class="used">${what}</span>
    </p>
    ${avatar(bot.id, bot.name)}
    <div class="message-main">
      <h2 class="message-head">
        <span class="author">${bot.name}</span><span class="badge">APP</span>
      </h2>
      ${state === 'failed' ? failed(isCommand, onDismiss) : thinkingOrSent(state, bot.name)}
    </div>
  </article>`
}

const thinkingOrSent = (state: PagePending['state'], bot: string): TemplateResult =>
  state === 'thinking' ? thinking(bot) : html`<p class="thinking">Sending command…</p>`

const failed = (isCommand: boolean, onDismiss: () => void): TemplateResult =>
  html`<p class="failure">
      ${isCommand ? 'The application did not respond' : 'This interaction failed'}
    </p>
    <p class="private-note">
      <span class="eye" aria-hidden="true"></span>Only you can see this ·
      <button type="button" class="text-link" @click=${onDismiss}>Dismiss message</button>
    </p>`
