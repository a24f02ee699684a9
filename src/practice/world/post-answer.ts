import {
  MessageFlags,
  MessageReferenceType,
  type APIMessage,
  type MessageType,
} from 'discord-api-types/v10'
import { refusals } from './api-error.ts'
import { apiUser } from './api-objects.ts'
import type { Upload } from './attachments.ts'
import { postMessage, type MessageRequest } from './messages.ts'
import type { Channel, OpenInteraction, StoredMessage } from './state.ts'
import type { World } from './world.ts'

/** Posts a message under an interaction: public, or seen by its person alone when so flagged. */
export function postAnswer(
  world: World,
  interaction: OpenInteraction,
  request: MessageRequest,
  uploads: readonly Upload[],
  { type, replyTo }: { readonly type: MessageType; readonly replyTo?: string },
): StoredMessage {
  const { payload, person } = interaction
  const channel = channelOf(world, interaction)
  const isPrivate = ((request.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  const more = {
    application_id: world.applicationId,
    webhook_id: world.applicationId,
    ...(replyTo
      ? {
          message_reference: {
            type: MessageReferenceType.Default,
            message_id: replyTo,
            channel_id: channel.id,
            ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
          },
        }
      : {}),
    interaction_metadata: {
      id: payload.id,
      type: payload.type,
      user: apiUser(person),
      authorizing_integration_owners:
        'authorizing_integration_owners' in payload ? payload.authorizing_integration_owners : {},
    },
  } as Partial<APIMessage>
  return postMessage(world, channel, request, {
    uploads,
    onlyFor: isPrivate ? person.id : null,
    type,
    more,
  })
}

/** The conversation of an interaction; gone when the channel was deleted in the meantime. */
function channelOf(world: World, interaction: OpenInteraction): Channel {
  const channel = world.channels.get(interaction.payload.channel?.id ?? '')
  if (!channel) throw refusals.unknownChannel()
  return channel
}
