import type { RequestFault } from './request-fault.ts'
import type { SentEmoji } from './sent-component.ts'

// Discord takes an emoji with or without the sign that asks for its coloured form.
const isUnicodeEmoji = (name: string) =>
  [name, `${name}\uFE0F`, name.replaceAll('\uFE0F', '')].some((form) =>
    /^\p{RGI_Emoji}$/v.test(form),
  )

/** An emoji without an id must be one of Unicode's: neither `:fire:` nor a mere sign such as ▲. */
export function emojiFaults(
  emoji: SentEmoji | null | undefined,
  path: readonly (string | number)[],
): RequestFault[] {
  if (!emoji || emoji.id || isUnicodeEmoji(emoji.name ?? '')) return []
  return [{ path: [...path, 'name'], code: 'COMPONENT_INVALID_EMOJI', message: 'Invalid emoji' }]
}
