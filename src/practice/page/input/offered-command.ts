import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from 'discord-api-types/v10'
import { OPTION, SLASH_COMMAND } from '#practice/page/discord-numbers.ts'

/** One line that can be typed: a command or a subcommand of one. */
export interface OfferedCommand {
  /** As it is typed, without the slash: `hips today`. */
  readonly path: string
  readonly command: string
  readonly subcommand: string | null
  readonly description: string
  /** Required ones first, as Discord shows them. */
  readonly options: readonly APIApplicationCommandBasicOption[]
}

/** What can be typed, subcommands one by one, in the order of registration. */
export const offeredCommands = (commands: readonly APIApplicationCommand[]): OfferedCommand[] =>
  commands
    .filter(({ type }) => type === SLASH_COMMAND)
    .flatMap((command) => linesOf(command.name, '', command.description, command.options ?? []))

function linesOf(
  command: string,
  below: string,
  description: string,
  options: readonly APIApplicationCommandOption[],
): OfferedCommand[] {
  const nested = options.filter(isNested)
  if (nested.length > 0)
    return nested.flatMap((one) =>
      linesOf(command, `${below} ${one.name}`.trim(), one.description, one.options ?? []),
    )
  const basic = options.filter((option) => !isNested(option))
  return [
    {
      path: `${command} ${below}`.trim(),
      command,
      subcommand: below === '' ? null : below,
      description,
      options: basic.toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false)),
    },
  ]
}

type Nested = Extract<
  APIApplicationCommandOption,
  { type: typeof OPTION.Subcommand | typeof OPTION.SubcommandGroup }
>

const isNested = (option: APIApplicationCommandOption): option is Nested =>
  option.type === OPTION.Subcommand || option.type === OPTION.SubcommandGroup
