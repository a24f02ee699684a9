import { GatewayIntentBits } from 'discord-api-types/v10'
import { asBotReads } from './chat.ts'
import type { Channel, StoredMessage } from './state.ts'
import type { World } from './world.ts'

/**
 * Tells of a message's fate: the world's own listeners of every message, clients with the messages
 * intent of those that are not private.
 */
export function tellOfMessage(
  world: World,
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE',
  channel: Channel,
  stored: StoredMessage,
): void {
  world.changes.tell({ kind: event === 'MESSAGE_DELETE' ? 'message gone' : 'message', stored })
  if (stored.onlyFor !== null) return
  const place = channel.guildId === null ? {} : { guild_id: channel.guildId }
  const { id, channel_id } = stored.api
  world.announce({
    t: event,
    d:
      event === 'MESSAGE_DELETE'
        ? { id, channel_id, ...place }
        : { ...asBotReads(world, channel, stored), ...place },
    guildId: channel.guildId,
    intents:
      channel.guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
  })
}
