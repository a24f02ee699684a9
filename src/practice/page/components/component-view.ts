import type {
  APIActionRowComponent,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIMessageTopLevelComponent,
  APISectionComponent,
} from 'discord-api-types/v10'
import { html, nothing, type TemplateResult } from 'lit-html'
import { ref } from 'lit-html/directives/ref.js'
import { COMPONENT, LARGE_SPACING } from '#practice/page/discord-numbers.ts'
import type { MessageContext } from '#practice/page/message-context.ts'
import { markdown } from '#practice/page/text/markdown-view.ts'
import { buttonView } from './button-view.ts'
import { fileView, galleryView, thumbnailView } from './media-view.ts'
import { selectView } from './select-view.ts'

/** Any component that a message may hold. */
export function componentView(
  component: APIMessageTopLevelComponent | APIComponentInContainer,
  context: MessageContext,
): TemplateResult | typeof nothing {
  switch (component.type) {
    case COMPONENT.ActionRow:
      return rowView(component, context)
    case COMPONENT.Section:
      return sectionView(component, context)
    case COMPONENT.TextDisplay:
      return markdown(component.content, context)
    case COMPONENT.MediaGallery:
      return galleryView(component, context)
    case COMPONENT.File:
      return fileView(component)
    case COMPONENT.Separator:
      return html`<div
        class="separator ${component.spacing === LARGE_SPACING ? 'large' : 'small'} ${
          component.divider === false ? '' : 'divider'
        }"
      ></div>`
    case COMPONENT.Container:
      return containerView(component, context)
    default:
      return nothing
  }
}

const rowView = (
  row: APIActionRowComponent<APIComponentInMessageActionRow>,
  context: MessageContext,
): TemplateResult =>
  html`<div class="row">
    ${row.components.map((one) =>
      one.type === COMPONENT.Button ? buttonView(one, context) : selectView(one, context),
    )}
  </div>`

const sectionView = (section: APISectionComponent, context: MessageContext): TemplateResult =>
  html`<div class="section">
    <div class="section-text">
      ${section.components.map((text) => markdown(text.content, context))}
    </div>
    ${
      section.accessory.type === COMPONENT.Button
        ? buttonView(section.accessory, context)
        : thumbnailView(section.accessory, context)
    }
  </div>`

function containerView(container: APIContainerComponent, context: MessageContext): TemplateResult {
  const inside = container.components.map((one) => componentView(one, context))
  const colour = container.accent_color
  // The page's rules allow no style attribute; the colour goes in by the script's own way.
  const paint = ref((element) => {
    if (!(element instanceof HTMLElement)) return
    if (colour === null || colour === undefined) element.style.removeProperty('--accent')
    else element.style.setProperty('--accent', `#${colour.toString(16).padStart(6, '0')}`)
  })
  return html`<div
    class="container ${typeof colour === 'number' ? 'accented' : ''} ${
      container.spoiler === true ? 'covered' : ''
    }"
    ${paint}
  >
    ${
      container.spoiler === true
        ? html`<button type="button" class="cover" @click=${uncover}>Show the spoiler</button>`
        : nothing
    }
    <div class="container-inside">${inside}</div>
  </div>`
}

function uncover(event: Event): void {
  const { currentTarget } = event
  if (!(currentTarget instanceof HTMLElement)) return
  currentTarget.parentElement?.classList.remove('covered')
}
