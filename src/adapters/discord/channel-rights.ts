import { CHANNEL_RIGHTS, type ChannelRight } from '#use-cases/ports.ts'
import { PermissionFlagsBits } from 'discord-api-types/v10'
import type { GuildBasedChannel } from 'discord.js'

const PERMISSION: Readonly<Record<ChannelRight, bigint>> = {
  see: PermissionFlagsBits.ViewChannel,
  write: PermissionFlagsBits.SendMessages,
  attach: PermissionFlagsBits.AttachFiles,
  history: PermissionFlagsBits.ReadMessageHistory,
  mention: PermissionFlagsBits.MentionEveryone,
}

/**
 * What the bot may not do in a channel, in the order of CHANNEL_RIGHTS, as discord.js knows it; null
 * when it does not know the bot's own roles there.
 */
export function missingRights(channel: GuildBasedChannel): readonly ChannelRight[] | null {
  const { me } = channel.guild.members
  const permissions = me && channel.permissionsFor(me)
  return permissions ? CHANNEL_RIGHTS.filter((right) => !permissions.has(PERMISSION[right])) : null
}
