import type { APIButtonComponent } from 'discord-api-types/v10'
import { html, nothing, type TemplateResult } from 'lit-html'
import { LINK_BUTTON } from '#practice/page/discord-numbers.ts'
import type { MessageContext } from '#practice/page/message-context.ts'
import { emojiText } from './emoji.ts'

const LOOKS: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'link',
}

/** A button of a message. One that was pressed shows it until the bot has answered. */
export function buttonView(button: APIButtonComponent, context: MessageContext): TemplateResult {
  const label = 'label' in button ? (button.label ?? '') : ''
  const emoji = 'emoji' in button ? emojiText(button.emoji) : ''
  const face = html`${emoji === '' ? nothing : html`<span class="emoji">${emoji}</span>`}${label}`
  const look = `button ${LOOKS[button.style] ?? 'secondary'}`
  if (button.style === LINK_BUTTON) {
    if (button.disabled === true || !/^https?:\/\//.test(button.url))
      return html`<button class=${look} type="button" disabled>${face}</button>`
    return html`<a class=${look} href=${button.url} target="_blank" rel="noopener noreferrer"
      >${face}<span class="leads-out" aria-hidden="true">↗</span
      ><span class="unseen">(opens another page)</span></a
    >`
  }
  const customId = 'custom_id' in button ? button.custom_id : null
  const isBusy = customId !== null && context.isBusy(customId)
  return html`<button
    class="${look} ${isBusy ? 'busy' : ''}"
    type="button"
    ?disabled=${button.disabled === true || customId === null}
    aria-busy=${String(isBusy)}
    @click=${() => {
      if (customId !== null && !isBusy) context.press(customId)
    }}
  >
    ${face}
  </button>`
}
