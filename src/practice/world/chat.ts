import type { APIMessage } from 'discord-api-types/v10'
import type { Channel, StoredMessage } from './state.ts'
import type { World } from './world.ts'

/**
 * A message as the bot gets it. What people write to each other in a server is hidden from bots
 * without the message content intent, unless they mention it; this Discord never grants that one.
 */
export function asBotReads(world: World, channel: Channel, stored: StoredMessage): APIMessage {
  const { api, pings } = stored
  const isOwn = api.author.id === world.bot.id
  if (isOwn || channel.guildId === null || pings.userIds.includes(world.bot.id)) return api
  return { ...api, content: '', embeds: [], attachments: [], components: [] }
}
