import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import { originalOf } from './answer-interaction.ts'
import type { OpenInteraction } from './state.ts'
import type { World } from './world.ts'

/** The body that `with_response=true` asks for. */
export function callbackResponse(world: World, interaction: OpenInteraction) {
  const type = interaction.answeredWith
  const message = originalOf(world, interaction)?.api
  const shown = message && type !== InteractionResponseType.Modal
  const isDeferredUpdate = type === InteractionResponseType.DeferredMessageUpdate
  const { id } = interaction.payload
  return {
    interaction: {
      id,
      type: interaction.payload.type,
      ...(shown
        ? {
            response_message_id: message.id,
            response_message_loading: ((message.flags ?? 0) & MessageFlags.Loading) !== 0,
            response_message_ephemeral: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
          }
        : {}),
    },
    ...(type === InteractionResponseType.Modal ||
    type === InteractionResponseType.ApplicationCommandAutocompleteResult
      ? {}
      : { resource: { type, ...(shown && !isDeferredUpdate ? { message } : {}) } }),
  }
}
