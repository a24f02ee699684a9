import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommand,
} from 'discord-api-types/v10'
import { channelPermissions, has } from '#practice/world/permissions.ts'
import type { Channel, User } from '#practice/world/state.ts'
import type { World } from '#practice/world/world.ts'
import { contextOf } from './payload.ts'

/**
 * The slash commands that Discord offers a person in a channel: this guild's and the global ones,
 * where the bot is installed, in the contexts of each, and for the permissions of this person.
 */
export function offeredCommands(
  world: World,
  channel: Channel,
  person: User,
): readonly APIApplicationCommand[] {
  const { guildId } = channel
  const permissions = channelPermissions(world, channel, person.id)
  if (guildId !== null && !has(permissions, 'ViewChannel', 'UseApplicationCommands')) return []
  const ofGuild = guildId !== null && world.botIsIn(guildId) ? world.commands.in(guildId) : []
  const global = world.commands
    .in(null)
    .filter((command) => isOfferedHere(world, channel, person, command))
  return [...ofGuild, ...global].filter(
    (command) =>
      command.type === ApplicationCommandType.ChatInput &&
      (guildId === null || mayUse(command, permissions)),
  )
}

function isOfferedHere(
  world: World,
  channel: Channel,
  person: User,
  command: APIApplicationCommand,
): boolean {
  const context = contextOf(world, channel)
  const installs = command.integration_types ?? [ApplicationIntegrationType.GuildInstall]
  const forUsers = installs.includes(ApplicationIntegrationType.UserInstall) && person.installedBot
  const forGuilds = installs.includes(ApplicationIntegrationType.GuildInstall)
  if (!contextsOf(command).includes(context)) return false
  switch (context) {
    case InteractionContextType.Guild:
      return forUsers || (forGuilds && world.botIsIn(channel.guildId ?? ''))
    case InteractionContextType.BotDM:
      return forUsers || forGuilds
    case InteractionContextType.PrivateChannel:
      return forUsers
  }
}

function contextsOf(command: APIApplicationCommand): readonly InteractionContextType[] {
  if (command.contexts) return command.contexts
  const everywhere = [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ]
  return command.dm_permission === false ? [InteractionContextType.Guild] : everywhere
}

/** `default_member_permissions`: null lets everyone, "0" administrators only. */
function mayUse(command: APIApplicationCommand, permissions: bigint): boolean {
  const needed = command.default_member_permissions
  if (needed === null || needed === undefined || has(permissions, 'Administrator')) return true
  const bits = BigInt(needed)
  return bits !== 0n && (permissions & bits) === bits
}
