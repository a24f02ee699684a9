import {
  ApplicationCommandOptionType,
  InteractionType,
  type APIInteraction,
} from 'discord-api-types/v10'

interface Option {
  readonly name: string
  readonly type: ApplicationCommandOptionType
  readonly options?: readonly Option[]
}

const NESTED: readonly ApplicationCommandOptionType[] = [
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
]

/** The command that an interaction sent, as in `/hips today`; null for any other interaction. */
export function saidCommand(payload: APIInteraction): string | null {
  if (payload.type !== InteractionType.ApplicationCommand) return null
  const { name, options } = payload.data as { name: string; options?: readonly Option[] }
  return `/${[name, ...pathIn(options)].join(' ')}`
}

function pathIn(options: readonly Option[] = []): string[] {
  const nested = options.find(({ type }) => NESTED.includes(type))
  return nested ? [nested.name, ...pathIn(nested.options)] : []
}
