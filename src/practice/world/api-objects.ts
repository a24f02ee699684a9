import {
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
  type APIChannel,
  type APIGuildMember,
  type APIRole,
  type APIUser,
  type ChannelFlags,
  type GuildMemberFlags,
  type RoleFlags,
  type UserFlags,
} from 'discord-api-types/v10'
import type { Channel, Guild, Member, Role, User } from './state.ts'
import type { World } from './world.ts'

/** How Discord writes an account. */
export const apiUser = (user: User): APIUser => ({
  id: user.id,
  username: user.name,
  discriminator: '0',
  global_name: user.displayName,
  avatar: null,
  banner: null,
  accent_color: null,
  avatar_decoration_data: null,
  ...(user.bot ? { bot: true } : {}),
  public_flags: 0 as UserFlags,
})

/** How Discord writes a member. */
export const apiMember = (member: Member): APIGuildMember => ({
  user: apiUser(member.user),
  ...memberWithoutUser(member),
})

export const memberWithoutUser = (member: Member): Omit<APIGuildMember, 'user'> => ({
  nick: member.nick,
  avatar: null,
  banner: null,
  roles: [...member.roleIds],
  joined_at: member.joinedAt,
  premium_since: null,
  deaf: false,
  mute: false,
  pending: false,
  communication_disabled_until: null,
  flags: 0 as GuildMemberFlags,
})

/** How Discord writes a role, with the `colors` that replaced the single colour. */
export const apiRole = (role: Role): APIRole => ({
  id: role.id,
  name: role.name,
  color: role.colour,
  colors: { primary_color: role.colour, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position: role.position,
  permissions: role.permissions.toString(),
  managed: role.botId !== undefined,
  mentionable: role.mentionable,
  flags: 0 as RoleFlags,
  ...(role.botId === undefined ? {} : { tags: { bot_id: role.botId } }),
})

/** How Discord writes a channel; a direct conversation shows the other people only. */
export function apiChannel(world: World, channel: Channel): APIChannel {
  const last_message_id = channel.messageIds.at(-1) ?? null
  if (channel.type === ChannelType.DM) {
    return {
      id: channel.id,
      type: channel.type,
      flags: 0,
      last_message_id,
      recipients: channel.recipientIds
        .filter((id) => id !== world.bot.id)
        .flatMap((id) => world.users.get(id) ?? [])
        .map(apiUser),
    } as unknown as APIChannel
  }
  return {
    id: channel.id,
    type: channel.type,
    flags: 0 as ChannelFlags,
    last_message_id,
    guild_id: channel.guildId ?? '',
    name: channel.name ?? '',
    position: channel.position,
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites.map((overwrite) => ({ ...overwrite })),
  }
}

/** How REST writes a guild. */
export const apiGuild = (guild: Guild) => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  splash: null,
  discovery_splash: null,
  description: null,
  banner: null,
  owner_id: guild.ownerId,
  region: null,
  afk_channel_id: null,
  afk_timeout: 300,
  application_id: null,
  system_channel_id: guild.systemChannelId,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: GuildVerificationLevel.None,
  default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
  explicit_content_filter: GuildExplicitContentFilter.Disabled,
  mfa_level: GuildMFALevel.None,
  nsfw_level: GuildNSFWLevel.Default,
  premium_tier: GuildPremiumTier.None,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  preferred_locale: guild.locale,
  max_members: 500_000,
  max_presences: null,
  vanity_url_code: null,
  features: [] as string[],
  emojis: [],
  stickers: [],
  incidents_data: null,
  roles: [...guild.roles.values()].map(apiRole),
})

/** The body of GUILD_CREATE: without the members intent it names the bot alone. */
export function guildCreateBody(world: World, guild: Guild, withMembers: boolean) {
  const bot = guild.members.get(world.bot.id)
  const members = withMembers ? [...guild.members.values()] : bot ? [bot] : []
  return {
    ...apiGuild(guild),
    joined_at: bot?.joinedAt ?? world.timestamp(),
    unavailable: false,
    large: guild.members.size > 50,
    member_count: guild.members.size,
    members: members.map(apiMember),
    channels: channelsOf(world, guild).map((channel) => apiChannel(world, channel)),
    threads: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

export const channelsOf = (world: World, guild: Guild): Channel[] =>
  [...world.channels.values()].filter((channel) => channel.guildId === guild.id)
