import type { RequestFault } from './request-fault.ts'
import type { MessageDraft, SentEmbed } from './sent-message.ts'

const mostText = 6000

const lengthOf = (text: string | null | undefined) => text?.length ?? 0

const textOf = (embed: SentEmbed) =>
  lengthOf(embed.title) +
  lengthOf(embed.description) +
  lengthOf(embed.footer?.text) +
  lengthOf(embed.author?.name) +
  (embed.fields ?? []).reduce((sum, { name, value }) => sum + name.length + value.length, 0)

const shows = (embed: SentEmbed) =>
  textOf(embed) > 0 || Boolean(embed.image?.url) || Boolean(embed.thumbnail?.url)

/** All embeds of a message have at most 6000 characters together, and none is empty. */
export function embedFaults({ message, path }: MessageDraft): RequestFault[] {
  const faults: RequestFault[] = []
  let total = 0
  for (const [index, embed] of (message.embeds ?? []).entries()) {
    const place = [...path, 'embeds', index]
    total += textOf(embed)
    if (total > mostText) {
      const text = `Embed size exceeds maximum size of ${mostText}`
      faults.push({ path: place, code: 'MAX_EMBED_SIZE_EXCEEDED', message: text })
    }
    if (!shows(embed)) {
      const text = 'This field is required'
      faults.push({ path: [...place, 'description'], code: 'BASE_TYPE_REQUIRED', message: text })
    }
    for (const [number, field] of (embed.fields ?? []).entries()) {
      for (const key of ['name', 'value'] as const) {
        if (field[key].trim() !== '') continue
        const spot = [...place, 'fields', number, key]
        faults.push({ path: spot, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' })
      }
    }
  }
  return faults
}
