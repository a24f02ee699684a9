import {
  ApplicationCommandOptionType,
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10'
import { Refusal } from './refusal.ts'

/** What a person typed, found among the registered commands. */
export interface TypedCommand {
  readonly command: APIApplicationCommand
  /** The chosen subcommand group and subcommand, outermost first. */
  readonly path: readonly APIApplicationCommandOption[]
  readonly options: readonly APIApplicationCommandBasicOption[]
  /** What was typed after each option's name, in the order of typing. */
  readonly typed: readonly { readonly option: APIApplicationCommandBasicOption; readonly text: string }[] // prettier-ignore
}

const NESTED = [
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
]

/**
 * Reads `/hips today share:true`. Throws a Refusal for a command that is not offered, a subcommand
 * that is missing or unknown, and words that belong to no option.
 */
export function readTypedCommand(
  line: string,
  offered: readonly APIApplicationCommand[],
): TypedCommand {
  const match = /^\/(\S+)\s*(.*)$/s.exec(line.trim())
  if (!match) throw new Refusal(`"${line}" is not a command: a command begins with /`)
  let rest = match[2] ?? ''
  const command = offered.find(({ name }) => name === match[1])
  if (!command) throw new Refusal(`/${match[1]} is not offered here`)

  const path: APIApplicationCommandOption[] = []
  let level: readonly APIApplicationCommandOption[] = command.options ?? []
  while (level.some((option) => NESTED.includes(option.type))) {
    const word = /^\S+/.exec(rest)?.[0] ?? ''
    const chosen = level.find((option) => option.name === word)
    if (!chosen) {
      const names = level.map(({ name }) => name).join(', ')
      throw new Refusal(`/${command.name} needs one of ${names}, not "${word}"`)
    }
    path.push(chosen)
    rest = rest.slice(word.length).trim()
    level = ('options' in chosen ? chosen.options : undefined) ?? []
  }
  const options = level as readonly APIApplicationCommandBasicOption[]
  return { command, path, options, typed: readOptions(rest, options) }
}

/** Splits `name:value other:value` at the names of options; a value runs on to the next name. */
function readOptions(rest: string, options: readonly APIApplicationCommandBasicOption[]) {
  if (rest === '') return []
  const names = options.map(({ name }) => RegExp.escape(name)).join('|')
  const starts = names ? [...rest.matchAll(new RegExp(`(?<=^|\\s)(${names}):`, 'gu'))] : []
  const first = starts[0]
  if (first?.index !== 0) throw new Refusal(`"${rest}" belongs to no option`)
  return starts.map((start, i) => {
    const option = options.find(({ name }) => name === start[1])
    if (!option) throw new Refusal(`There is no option "${start[1]}"`)
    if (starts.slice(0, i).some((other) => other[1] === start[1]))
      throw new Refusal(`The option "${option.name}" is given twice`)
    return { option, text: rest.slice(start.index + start[0].length, starts[i + 1]?.index).trim() }
  })
}
