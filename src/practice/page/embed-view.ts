import type { APIEmbed } from 'discord-api-types/v10'
import { html, nothing, type TemplateResult } from 'lit-html'
import { ref } from 'lit-html/directives/ref.js'
import type { MessageContext } from './message-context.ts'
import { inlineMarkdown, markdown, time } from './text/markdown-view.ts'
import { messageTime } from './text/timestamp.ts'

/** An older kind of card, as other bots and plain messages use it. */
export function embedView(embed: APIEmbed, context: MessageContext): TemplateResult {
  const { color } = embed
  const paint = ref((element) => {
    if (element instanceof HTMLElement && color !== undefined)
      element.style.setProperty('--accent', `#${color.toString(16).padStart(6, '0')}`)
  })
  const at = embed.timestamp === undefined ? Number.NaN : Date.parse(embed.timestamp)
  return html`<div class="container accented embed" ${paint}>
    <div class="container-inside">
      ${embed.author ? html`<p class="embed-author">${embed.author.name}</p>` : nothing}
      ${
        embed.title === undefined
          ? nothing
          : html`<p class="embed-title">${inlineMarkdown(embed.title, context)}</p>`
      }
      ${embed.description === undefined ? nothing : markdown(embed.description, context)}
      ${
        embed.fields && embed.fields.length > 0
          ? html`<dl class="embed-fields">
              ${embed.fields.map(
                ({ name, value, inline }) =>
                  html`<div class=${inline === true ? 'inline' : 'wide'}>
                    <dt>${inlineMarkdown(name, context)}</dt>
                    <dd>${markdown(value, context)}</dd>
                  </div>`,
              )}
            </dl>`
          : nothing
      }
      ${embed.image ? html`<img class="embed-image" src=${embed.image.url} alt="" />` : nothing}
      ${
        embed.footer || !Number.isNaN(at)
          ? html`<p class="subtext">
              ${embed.footer?.text ?? ''}
              ${
                Number.isNaN(at)
                  ? nothing
                  : time(at, messageTime(at, context.reading), context.reading)
              }
            </p>`
          : nothing
      }
    </div>
  </div>`
}
