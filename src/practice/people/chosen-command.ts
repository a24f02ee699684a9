import type { APIApplicationCommand } from 'discord-api-types/v10'
import { Refusal } from './refusal.ts'
import { readTypedCommand, type TypedCommand } from './typed-command.ts'

/** A command put together piece by piece, as Discord's client does it. */
export interface ChosenCommand {
  readonly name: string
  /** The subcommand, with its group in front where it has one. */
  readonly subcommand: string | null
  /** Values by option; the last one has the focus when suggestions are asked for. */
  readonly options: Readonly<Record<string, string | number | boolean>>
}

/** What a line or a chosen command means. Throws a Refusal as `readTypedCommand` does. */
export function readCommand(
  said: string | ChosenCommand,
  offered: readonly APIApplicationCommand[],
): TypedCommand {
  if (typeof said === 'string') return readTypedCommand(said, offered)
  // The path has no values in it, so reading it as a line cannot mistake one for another option.
  const path = readTypedCommand(`/${said.name} ${said.subcommand ?? ''}`, offered)
  return { ...path, typed: Object.entries(said.options).map((given) => pick(path, given)) }
}

function pick(path: TypedCommand, [name, value]: readonly [string, string | number | boolean]) {
  const option = path.options.find((one) => one.name === name)
  if (!option) throw new Refusal(`/${wholeName(path)} has no option "${name}"`)
  return { option, text: String(value) }
}

const wholeName = ({ command, path }: TypedCommand): string =>
  [command.name, ...path.map(({ name }) => name)].join(' ')
