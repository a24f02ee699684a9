import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10'
import { refusals } from './api-error.ts'
import type { Channel, Guild } from './state.ts'
import type { World } from './world.ts'

export type PermissionName = keyof typeof PermissionFlagsBits

/** The bits of the named permissions, together. */
export const permissionBits = (...names: readonly PermissionName[]): bigint =>
  names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n)

export const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce((a, b) => a | b, 0n)

/** What @everyone may do in a fresh server. */
export const EVERYONE_PERMISSIONS = permissionBits(
  'CreateInstantInvite',
  'AddReactions',
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'MentionEveryone',
  'UseExternalEmojis',
  'ChangeNickname',
  'UseApplicationCommands',
  'CreatePublicThreads',
  'CreatePrivateThreads',
  'SendMessagesInThreads',
  'UseExternalApps',
)

/** What two accounts may do in their direct messages. */
export const DIRECT_MESSAGE_PERMISSIONS = permissionBits(
  'AddReactions',
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'MentionEveryone',
  'UseExternalEmojis',
)

/** A member's permissions in the whole guild; 0 for someone who is no member. */
function guildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId)
  if (!member) return 0n
  if (guild.ownerId === userId) return ALL_PERMISSIONS
  const bits = [guild.id, ...member.roleIds].reduce(
    (all, roleId) => all | (guild.roles.get(roleId)?.permissions ?? 0n),
    0n,
  )
  return has(bits, 'Administrator') ? ALL_PERMISSIONS : bits
}

/**
 * What an account may do in a channel. Overwrites count in Discord's order: @everyone, then all
 * roles together (allow wins), then the member. Without VIEW_CHANNEL nothing is left; without
 * SEND_MESSAGES nothing that comes with a message.
 */
export function channelPermissions(world: World, channel: Channel, userId: string): bigint {
  if (channel.guildId === null)
    return channel.recipientIds.includes(userId) ? DIRECT_MESSAGE_PERMISSIONS : 0n
  const guild = world.guilds.get(channel.guildId)
  const member = guild?.members.get(userId)
  if (!guild || !member) return 0n
  let bits = guildPermissions(guild, userId)
  if (has(bits, 'Administrator')) return bits

  const { overwrites } = channel
  const levels = [
    overwrites.filter(({ id }) => id === guild.id),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && member.roleIds.includes(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === userId),
  ]
  for (const level of levels) {
    const denied = level.reduce((all, { deny }) => all | BigInt(deny), 0n)
    const allowed = level.reduce((all, { allow }) => all | BigInt(allow), 0n)
    bits = (bits & ~denied) | allowed
  }

  if (!has(bits, 'ViewChannel')) return 0n
  return has(bits, 'SendMessages')
    ? bits
    : bits & ~permissionBits('EmbedLinks', 'AttachFiles', 'MentionEveryone')
}

export const has = (bits: bigint, ...names: readonly PermissionName[]): boolean => {
  const wanted = permissionBits(...names)
  return (bits & wanted) === wanted
}

/**
 * Throws what Discord answers when the bot lacks a permission in a channel: 50001 where it cannot
 * see the channel at all, 50013 for anything else.
 */
export function requireBotPermissions(
  world: World,
  channel: Channel,
  ...names: readonly PermissionName[]
): void {
  const bits = channelPermissions(world, channel, world.bot.id)
  if (!has(bits, 'ViewChannel')) throw refusals.missingAccess()
  if (!has(bits, ...names)) throw refusals.missingPermissions()
}
