import {
  ChannelType,
  GatewayIntentBits,
  OverwriteType,
  type APIOverwrite,
} from 'discord-api-types/v10'
import { apiChannel, apiGuild, apiMember, apiRole, apiUser, channelsOf } from './api-objects.ts'
import { EVERYONE_PERMISSIONS } from './permissions.ts'
import type { Channel, Guild, Member, Role, User } from './state.ts'
import type { World } from './world.ts'

/** Makes a guild with @everyone and its owner. */
export function createGuild(world: World, name: string, owner: User): Guild {
  const id = world.newId()
  const guild: Guild = {
    id,
    name,
    ownerId: owner.id,
    locale: 'en-US',
    roles: new Map([[id, newRole(id, '@everyone', EVERYONE_PERMISSIONS, 0)]]),
    members: new Map(),
    available: true,
    systemChannelId: null,
  }
  world.guilds.set(id, guild)
  addMember(world, guild, owner)
  return guild
}

/**
 * Lets the bot in, with a role of its own that carries `permissions`.
 *
 * @param since when it was let in, in ISO 8601; now by default
 */
export function addBot(world: World, guild: Guild, permissions: bigint, since?: string): void {
  const role = { ...newRole(world.newId(), world.bot.name, permissions, 1), botId: world.bot.id }
  guild.roles.set(role.id, role)
  const bot = newMember(world, world.bot, [role.id])
  guild.members.set(world.bot.id, since === undefined ? bot : { ...bot, joinedAt: since })
  tell(world, guild, 'GUILD_CREATE', null)
}

/** Takes the bot out of the guild, with its role and its commands there. */
export function removeBot(world: World, guild: Guild): void {
  for (const role of guild.roles.values())
    if (role.botId === world.bot.id) guild.roles.delete(role.id)
  guild.members.delete(world.bot.id)
  world.commands.overwrite(guild.id, [])
  // Told without `unavailable`, which is how a client knows it from an outage.
  tellOfLoss(world, guild, { id: guild.id })
}

/** Begins or ends an outage of the guild. */
export function setAvailable(world: World, guild: Guild, available: boolean): void {
  if (guild.available === available) return
  guild.available = available
  if (available) tell(world, guild, 'GUILD_CREATE', null)
  else if (world.botIsIn(guild.id)) tellOfLoss(world, guild, { id: guild.id, unavailable: true })
}

export function addMember(world: World, guild: Guild, user: User): Member {
  const member = newMember(world, user, [])
  guild.members.set(user.id, member)
  tell(world, guild, 'GUILD_MEMBER_ADD', { ...apiMember(member) }, GatewayIntentBits.GuildMembers)
  return member
}

export function removeMember(world: World, guild: Guild, user: User): void {
  if (!guild.members.delete(user.id)) return
  tell(world, guild, 'GUILD_MEMBER_REMOVE', { user: apiUser(user) }, GatewayIntentBits.GuildMembers)
}

export function tellOfMember(world: World, guild: Guild, member: Member): void {
  // The bot hears of itself without the members intent.
  const intent = member.user.bot ? GatewayIntentBits.Guilds : GatewayIntentBits.GuildMembers
  tell(world, guild, 'GUILD_MEMBER_UPDATE', { ...apiMember(member) }, intent)
}

export function addRole(world: World, guild: Guild, name: string, permissions: bigint): Role {
  const role = newRole(world.newId(), name, permissions, guild.roles.size)
  guild.roles.set(role.id, role)
  tell(world, guild, 'GUILD_ROLE_CREATE', { role: apiRole(role) })
  return role
}

export const tellOfRole = (world: World, guild: Guild, role: Role): void =>
  tell(world, guild, 'GUILD_ROLE_UPDATE', { role: apiRole(role) })

export function removeRole(world: World, guild: Guild, role: Role): void {
  guild.roles.delete(role.id)
  for (const member of guild.members.values())
    member.roleIds = member.roleIds.filter((id) => id !== role.id)
  tell(world, guild, 'GUILD_ROLE_DELETE', { role_id: role.id })
}

export function addChannel(
  world: World,
  guild: Guild,
  name: string,
  type: ChannelType.GuildText | ChannelType.GuildAnnouncement = ChannelType.GuildText,
): Channel {
  const channel: Channel = {
    id: world.newId(),
    type,
    guildId: guild.id,
    name,
    overwrites: [],
    position: 0,
    recipientIds: [],
    messageIds: [],
  }
  world.channels.set(channel.id, channel)
  tell(world, guild, 'CHANNEL_CREATE', apiChannel(world, channel))
  return channel
}

/** Where Discord itself greets people; null = nowhere. */
export function setSystemChannel(world: World, guild: Guild, channel: Channel | null): void {
  guild.systemChannelId = channel?.id ?? null
  tell(world, guild, 'GUILD_UPDATE', apiGuild(guild))
}

/** Moves a channel within the list. */
export function moveChannel(world: World, guild: Guild, channel: Channel, position: number): void {
  channel.position = position
  tell(world, guild, 'CHANNEL_UPDATE', apiChannel(world, channel))
}

export function removeChannel(world: World, guild: Guild, channel: Channel): void {
  world.channels.delete(channel.id)
  for (const messageId of channel.messageIds) {
    const attachments = world.messages.get(messageId)?.api.attachments ?? []
    for (const { id } of attachments) world.files.delete(id)
    world.messages.delete(messageId)
  }
  tell(world, guild, 'CHANNEL_DELETE', apiChannel(world, channel))
}

/** Denies and allows permissions for one member or role in one channel, on top of what was set. */
export function overwrite(
  world: World,
  guild: Guild,
  channel: Channel,
  target: { readonly id: string; readonly type: OverwriteType },
  change: { readonly deny?: bigint; readonly allow?: bigint },
): void {
  const before = channel.overwrites.find(({ id }) => id === target.id)
  const denied = change.deny ?? 0n
  const allowed = change.allow ?? 0n
  const after: APIOverwrite = {
    ...target,
    deny: ((BigInt(before?.deny ?? 0) | denied) & ~allowed).toString(),
    allow: ((BigInt(before?.allow ?? 0) | allowed) & ~denied).toString(),
  }
  channel.overwrites = [...channel.overwrites.filter(({ id }) => id !== target.id), after]
  tell(world, guild, 'CHANNEL_UPDATE', apiChannel(world, channel))
}

export const guildChannel = (world: World, guild: Guild, name: string): Channel | undefined =>
  channelsOf(world, guild).find((channel) => channel.name === name)

function tell(
  world: World,
  guild: Guild,
  event: string,
  d: object | null,
  intents: number = GatewayIntentBits.Guilds,
): void {
  world.changes.tell({ kind: 'order' })
  if (!world.botIsIn(guild.id) || !guild.available) return
  world.announce({ t: event, d: d && { guild_id: guild.id, ...d }, guildId: guild.id, intents })
}

function tellOfLoss(world: World, guild: Guild, d: object): void {
  world.changes.tell({ kind: 'order' })
  world.announce({ t: 'GUILD_DELETE', d, guildId: guild.id, intents: GatewayIntentBits.Guilds })
}

const newRole = (id: string, name: string, permissions: bigint, position: number): Role => ({
  id,
  name,
  permissions,
  position,
  colour: 0,
  mentionable: false,
})

const newMember = (world: World, user: User, roleIds: string[]): Member => ({
  user,
  nick: null,
  roleIds,
  joinedAt: world.timestamp(),
})
