import type { APIMessage } from 'discord-api-types/v10'
import type { PageMessage } from '#practice/club/page-api.ts'
import { html, nothing, type TemplateResult } from 'lit-html'
import { avatar } from './avatar.ts'
import { componentView } from './components/component-view.ts'
import { fileLink, picturesView } from './components/media-view.ts'
import { LOADING } from './discord-numbers.ts'
import { embedView } from './embed-view.ts'
import type { MessageContext } from './message-context.ts'
import { markdown, time } from './text/markdown-view.ts'
import { messageTime } from './text/timestamp.ts'

export interface MessageSetup {
  readonly page: PageMessage
  readonly context: MessageContext
  /** Follows a message of the same author so closely that it needs no head of its own. */
  readonly isContinued: boolean
  /** Of the message that this one answers, where it is still there. */
  readonly repliedTo: { readonly name: string; readonly id: string } | null
  readonly onDismiss: () => void
}

/** A message, from the line above it to the one below. */
export function messageView(setup: MessageSetup): TemplateResult {
  const { page, context, isContinued } = setup
  const { message, onlyYou } = page
  const at = Date.parse(message.timestamp)
  const name = displayName(message.author)
  const sent = time(at, messageTime(at, context.reading), context.reading)
  return html`<article
    class="message ${onlyYou ? 'only-you' : ''} ${isContinued ? 'continued' : ''}"
    id="message-${message.id}"
    aria-label="${name}${onlyYou ? ', only you can see this' : ''}"
  >
    ${lineAbove(setup)} ${isContinued ? nothing : avatar(message.author.id, name)}
    <div class="message-main">
      ${
        isContinued
          ? nothing
          : html`<h2 class="message-head">
              <span class="author">${name}</span>
              ${message.author.bot === true ? html`<span class="badge">APP</span>` : nothing}
              <span class="sent-at">${sent}</span>
            </h2>`
      }
      ${isThinking(message) ? thinking(name) : content(message, context)}
      ${
        onlyYou
          ? html`<p class="private-note">
              <span class="eye" aria-hidden="true"></span>Only you can see this ·
              <button type="button" class="text-link" @click=${setup.onDismiss}>
                Dismiss message
              </button>
            </p>`
          : nothing
      }
    </div>
  </article>`
}

export const displayName = (user: APIMessage['author']): string => user.global_name ?? user.username

const isThinking = ({ flags }: APIMessage): boolean => ((flags ?? 0) & LOADING) !== 0

export const thinking = (name: string): TemplateResult =>
  html`<p class="thinking">
    <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${name} is thinking…
  </p>`

function lineAbove({ page, repliedTo }: MessageSetup) {
  const user = page.message.interaction_metadata?.user
  if (page.command !== null && user)
    return html`<p class="line-above">
      <strong>${displayName(user)}</strong> used <span class="used">${page.command}</span>
    </p>`
  if (!repliedTo) return nothing
  return html`<p class="line-above">
    <button
      type="button"
      class="text-link"
      @click=${() => {
        document.querySelector(`#message-${repliedTo.id}`)?.scrollIntoView({ block: 'center' })
      }}
    >
      In answer to the message of ${repliedTo.name} above
    </button>
  </p>`
}

function content(message: APIMessage, context: MessageContext) {
  const shown = JSON.stringify(message.components ?? [])
  // What a component already shows is not drawn a second time below.
  const loose = message.attachments.filter(({ url }) => !shown.includes(url))
  const pictures = loose.filter((one) => one.content_type?.startsWith('image/') === true)
  const files = loose.filter((one) => !pictures.includes(one))
  return html`<div class="content">
    ${message.content === '' ? nothing : markdown(message.content, context)}
    ${
      pictures.length === 0
        ? nothing
        : picturesView(
            pictures.map(({ url, description, width, height }) => ({
              url,
              alt: description ?? '',
              spoiler: false,
              width,
              height,
            })),
            context,
          )
    }
    ${files.map(({ url, filename, size }) => fileLink(url, filename, size))}
    ${message.embeds.map((embed) => embedView(embed, context))}
    ${(message.components ?? []).map((component) => componentView(component, context))}
    ${message.edited_timestamp === null ? nothing : html`<span class="edited">(edited)</span>`}
  </div>`
}
