import type { PageState } from '#practice/club/page-api.ts'
import { html, type TemplateResult } from 'lit-html'
import type { PageContext } from './page-context.ts'

/** The club's channels and one's direct messages. */
export function channelList(page: PageContext, state: PageState): TemplateResult {
  const text = state.channels.filter(({ kind }) => kind === 'text')
  const direct = state.channels.filter(({ kind }) => kind === 'direct message')
  return html`<nav class="channel-list" aria-label="Channels">
    <h2 class="list-title" id="text-channels">Text channels</h2>
    <ul aria-labelledby="text-channels">
      ${text.map((channel) => entry(page, channel, '#'))}
    </ul>
    <h2 class="list-title" id="direct-messages">Direct messages</h2>
    <ul aria-labelledby="direct-messages">
      ${direct.map((channel) => entry(page, channel, '@'))}
    </ul>
  </nav>`
}

function entry(page: PageContext, channel: PageState['channels'][number], sign: string) {
  const isHere = page.model.channel === channel.id
  const isUnread = page.model.unread.has(channel.id)
  return html`<li>
    <button
      type="button"
      class="channel ${isHere ? 'here' : ''} ${isUnread ? 'unread' : ''}"
      aria-current=${isHere ? 'page' : 'false'}
      @click=${() => {
        page.happened({ kind: 'channel chosen', channel: channel.id })
      }}
    >
      <span class="channel-sign" aria-hidden="true">${sign}</span>${channel.name}${
        isUnread ? html`<span class="unseen">, new messages</span>` : ''
      }
    </button>
  </li>`
}
