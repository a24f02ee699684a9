import { GatewayIntentBits } from 'discord-api-types/v10'
import type { Channel, StoredMessage } from './state.ts'
import type { World } from './world.ts'

/** Announces a message's fate to clients with the messages intent; private ones are not told of. */
export function tellOfMessage(
  world: World,
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE',
  channel: Channel,
  stored: StoredMessage,
): void {
  if (stored.onlyFor !== null) return
  const place = channel.guildId === null ? {} : { guild_id: channel.guildId }
  const { id, channel_id } = stored.api
  world.announce({
    t: event,
    d: event === 'MESSAGE_DELETE' ? { id, channel_id, ...place } : { ...stored.api, ...place },
    guildId: channel.guildId,
    intents:
      channel.guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
  })
}
