import {
  ApplicationIntegrationType,
  InteractionContextType,
  type APIInteraction,
  type InteractionType,
} from 'discord-api-types/v10'
import { apiChannel, apiMember, apiUser } from '#practice/world/api-objects.ts'
import { channelPermissions, DIRECT_MESSAGE_PERMISSIONS } from '#practice/world/permissions.ts'
import { FILE_LIMIT } from '#practice/world/file-limit.ts'
import type { Channel, User } from '#practice/world/state.ts'
import type { World } from '#practice/world/world.ts'

/** Where in Discord a conversation is, as interactions tell it. */
export function contextOf(world: World, channel: Channel): InteractionContextType {
  if (channel.guildId !== null) return InteractionContextType.Guild
  return channel.recipientIds.includes(world.bot.id)
    ? InteractionContextType.BotDM
    : InteractionContextType.PrivateChannel
}

/** By which installations of the bot it works in this place for this person. */
function authorisingOwners(world: World, channel: Channel, person: User) {
  const owners: Partial<Record<ApplicationIntegrationType, string>> = {}
  const context = contextOf(world, channel)
  if (channel.guildId !== null && world.botIsIn(channel.guildId))
    owners[ApplicationIntegrationType.GuildInstall] = channel.guildId
  if (context === InteractionContextType.BotDM)
    owners[ApplicationIntegrationType.GuildInstall] = '0'
  if (person.installedBot) owners[ApplicationIntegrationType.UserInstall] = person.id
  return owners
}

/** A whole interaction of this person in this channel, as the gateway delivers it. */
export function interactionPayload(
  world: World,
  channel: Channel,
  person: User,
  type: InteractionType,
  specific: { readonly data: unknown; readonly message?: unknown },
): APIInteraction {
  const guild = channel.guildId === null ? undefined : world.guilds.get(channel.guildId)
  const member = guild?.members.get(person.id)
  const permissions = channelPermissions(world, channel, person.id)
  const appPermissions = guild
    ? channelPermissions(world, channel, world.bot.id)
    : DIRECT_MESSAGE_PERMISSIONS
  return {
    id: world.newId(),
    application_id: world.applicationId,
    type,
    token: world.settings.randomToken(),
    version: 1,
    ...specific,
    channel: { ...apiChannel(world, channel), permissions: permissions.toString() },
    channel_id: channel.id,
    ...(guild && member
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: { ...apiMember(member), permissions: permissions.toString() },
        }
      : { user: apiUser(person) }),
    locale: person.locale,
    app_permissions: appPermissions.toString(),
    entitlements: [],
    authorizing_integration_owners: authorisingOwners(world, channel, person),
    context: contextOf(world, channel),
    attachment_size_limit: FILE_LIMIT,
  } as unknown as APIInteraction
}
