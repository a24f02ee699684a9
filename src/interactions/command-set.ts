import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10'
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10'
import type { Component } from './component.ts'
import type { Modal } from './modal.ts'
import type { Subcommand } from './subcommand.ts'

export interface CommandGroup {
  readonly name: string
  readonly description: string
  /** `clubs` = only in servers that the bot is in; everywhere when left out. */
  readonly where?: 'everywhere' | 'clubs'
  readonly subcommands: readonly Subcommand[]
}

/** Everything that a club can type and press. */
export interface CommandSet {
  readonly groups: readonly CommandGroup[]
  readonly components: readonly Component[]
  readonly modals: readonly Modal[]
}

/**
 * What Discord is told. Rights are checked by the bot at each step, so no default permission is
 * set: it would hide a command from captains who are captains by a role.
 */
export function manifestOf(
  groups: readonly CommandGroup[],
): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  return groups.map((group) => ({
    type: ApplicationCommandType.ChatInput,
    name: group.name,
    description: group.description,
    ...PLACES[group.where ?? 'everywhere'],
    options: group.subcommands.map(({ json }) => json),
  }))
}

const PLACES = {
  everywhere: {
    integration_types: [
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  },
  clubs: {
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
  },
}
