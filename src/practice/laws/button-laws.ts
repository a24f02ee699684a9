import { ButtonStyle } from 'discord-api-types/v10'
import { emojiFaults } from './emoji-law.ts'
import type { RequestFault } from './request-fault.ts'
import type { SentComponent } from './sent-component.ts'

const linkSchemes = ['http:', 'https:', 'discord:']

/** What a kind of button must have; anything else of these it must not have. */
function needOf(style: number | undefined): 'custom_id' | 'url' | 'sku_id' {
  if (style === ButtonStyle.Link) return 'url'
  return style === ButtonStyle.Premium ? 'sku_id' : 'custom_id'
}

/**
 * A link button has a url, a premium button a sku and neither label nor emoji, every other button a
 * custom id; none has what another kind needs, and all but the premium show a label or an emoji.
 */
export function buttonFaults(
  button: SentComponent,
  path: readonly (string | number)[],
): RequestFault[] {
  const faults: RequestFault[] = []
  const add = (field: string, code: string, message: string) =>
    faults.push({ path: [...path, field], code, message })
  const need = needOf(button.style)

  for (const field of ['custom_id', 'url', 'sku_id'] as const) {
    const given = button[field] !== undefined && button[field] !== null
    if (field === need && !given) add(field, 'BASE_TYPE_REQUIRED', 'This field is required')
    if (field !== need && given) {
      const message = `A button of style ${button.style} cannot have a ${field}`
      add(field, 'BUTTON_COMPONENT_FIELD_NOT_ALLOWED', message)
    }
  }
  if (button.url && !linkSchemes.includes(new URL(button.url).protocol)) {
    const message = `Scheme "${new URL(button.url).protocol.slice(0, -1)}" is not supported. Scheme must be one of ('http', 'https', 'discord').`
    add('url', 'URL_TYPE_INVALID_SCHEME', message)
  }
  const shows = Boolean(button.label) || Boolean(button.emoji)
  if (need === 'sku_id' && shows) {
    const field = button.label ? 'label' : 'emoji'
    add(field, 'BUTTON_COMPONENT_FIELD_NOT_ALLOWED', 'A premium button shows its own text')
  }
  if (need !== 'sku_id' && !shows) {
    add('label', 'BUTTON_COMPONENT_LABEL_REQUIRED', 'A button must have a label or an emoji')
  }
  return [...faults, ...emojiFaults(button.emoji, [...path, 'emoji'])]
}
