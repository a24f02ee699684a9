import { withoutMention } from '#interactions/without-mention.ts'
import type { PostedCards } from '#use-cases/ports.ts'
import type { APIMessage } from 'discord-api-types/v10'
import { MessageFlags, Routes } from 'discord-api-types/v10'
import { DiscordAPIError, type REST } from 'discord.js'
import { asUploaded } from './as-uploaded.ts'

/**
 * Messages of the bot in channels. Rejects only when Discord cannot be reached; a message that is
 * gone or out of reach is not an error.
 *
 * @param somebody what stands in the place of a mention
 */
export const createPostedCards = (rest: REST, somebody: string): PostedCards => ({
  takeOut: async ({ channelId, messageId }, memberId) => {
    const route = Routes.channelMessage(channelId, messageId)
    try {
      const message = (await rest.get(route)) as APIMessage
      const components = withoutMention(asUploaded(message), memberId, somebody)
      await rest.patch(route, {
        body: {
          components,
          flags: MessageFlags.IsComponentsV2,
          allowed_mentions: { parse: [] },
          // An edit lists what to keep.
          attachments: message.attachments.map(({ id }) => ({ id })),
        },
      })
      return true
    } catch (error) {
      if (error instanceof DiscordAPIError && [403, 404].includes(error.status)) return false
      throw error
    }
  },
})
