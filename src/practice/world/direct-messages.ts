import { ChannelType } from 'discord-api-types/v10'
import type { Channel } from './state.ts'
import type { World } from './world.ts'

/** The direct conversation of these two accounts; there is only ever one. */
export function openDirectMessage(world: World, pair: readonly [string, string]): Channel {
  const found = [...world.channels.values()].find(
    (channel) =>
      channel.type === ChannelType.DM && pair.every((id) => channel.recipientIds.includes(id)),
  )
  if (found) return found
  const channel: Channel = {
    id: world.newId(),
    type: ChannelType.DM,
    guildId: null,
    name: null,
    overwrites: [],
    position: 0,
    recipientIds: pair,
    messageIds: [],
  }
  world.channels.set(channel.id, channel)
  return channel
}
