import { refusals } from '#practice/world/api-error.ts'
import { requireBotPermissions, type PermissionName } from '#practice/world/permissions.ts'
import type { Channel, Guild, StoredMessage } from '#practice/world/state.ts'
import type { World } from '#practice/world/world.ts'

/** A guild that the bot is in; 10004 where it is not, 503 during an outage. */
export function guildOf(world: World, guildId: string): Guild {
  const guild = world.guilds.get(guildId)
  if (!guild || !world.botIsIn(guildId)) throw refusals.unknownGuild()
  if (!guild.available) throw refusals.unavailable()
  return guild
}

/** A channel in which the bot has these permissions; 10003, 50001 or 50013 otherwise. */
export function channelOf(
  world: World,
  channelId: string,
  ...permissions: readonly PermissionName[]
): Channel {
  const channel = world.channels.get(channelId)
  if (!channel) throw refusals.unknownChannel()
  const guild = channel.guildId === null ? undefined : world.guilds.get(channel.guildId)
  if (guild && world.botIsIn(guild.id) && !guild.available) throw refusals.unavailable()
  requireBotPermissions(world, channel, ...permissions)
  return channel
}

/** A message that everyone in the channel sees; a private one does not exist for these routes. */
export function messageOf(world: World, channel: Channel, messageId: string): StoredMessage {
  const stored = world.messages.get(messageId)
  if (!stored || stored.onlyFor !== null || stored.api.channel_id !== channel.id)
    throw refusals.unknownMessage()
  return stored
}
