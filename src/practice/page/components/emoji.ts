import type { APIMessageComponentEmoji } from 'discord-api-types/v10'

/** An emoji as text: the sign itself, or the name of one that a server made. */
export const emojiText = (emoji: APIMessageComponentEmoji | undefined): string => {
  if (!emoji?.name) return ''
  return emoji.id ? `:${emoji.name}:` : emoji.name
}
