import type { ChannelRight } from '#use-cases/ports.ts'
import type { GuildBasedChannel } from 'discord.js'
import { rightsMissingFrom } from './right-permissions.ts'

/**
 * What the bot may not do in a channel, in the order of CHANNEL_RIGHTS, as discord.js knows it; null
 * when it does not know the bot's own roles there.
 */
export function missingRights(channel: GuildBasedChannel): readonly ChannelRight[] | null {
  const { me } = channel.guild.members
  const permissions = me && channel.permissionsFor(me)
  return permissions ? rightsMissingFrom(permissions.bitfield) : null
}
