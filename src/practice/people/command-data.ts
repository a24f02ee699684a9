import {
  ApplicationCommandOptionType,
  type APIApplicationCommandBasicOption,
} from 'discord-api-types/v10'
import type { User } from '#practice/world/state.ts'
import type { Names } from './names.ts'
import { optionValue } from './option-value.ts'
import { Refusal } from './refusal.ts'
import type { TypedCommand } from './typed-command.ts'

interface SentOption {
  readonly name: string
  readonly type: ApplicationCommandOptionType
  readonly value?: string | number | boolean
  readonly focused?: boolean
  readonly options?: readonly SentOption[]
}

/** The `data` of a slash command; throws a Refusal where a required option is missing. */
export function commandData(typed: TypedCommand, names: Names, person: User) {
  for (const option of typed.options)
    if (option.required && !typed.typed.some((given) => given.option === option))
      throw new Refusal(`The option "${option.name}" is required`)
  const options = typed.typed.map(({ option, text }) =>
    sent(option, optionValue(option, text, names)),
  )
  return data(typed, options, names, person)
}

/**
 * The `data` of a request for suggestions: the option typed last has the focus. Numbers that are
 * not finished are sent as they stand, and nothing is required yet.
 */
export function suggestionData(typed: TypedCommand, names: Names, person: User) {
  const last = typed.typed.at(-1)
  if (!last || !('autocomplete' in last.option) || !last.option.autocomplete)
    throw new Refusal(`"${last?.option.name ?? typed.command.name}" offers no suggestions`)
  const before = typed.typed
    .slice(0, -1)
    .map(({ option, text }) => sent(option, optionValue(option, text, names)))
  const focused = { ...sent(last.option, last.text), focused: true }
  return data(typed, [...before, focused], names, person)
}

const sent = (
  { name, type }: APIApplicationCommandBasicOption,
  value: string | number | boolean,
): SentOption => ({ name, type, value })

function data(
  { command, path }: TypedCommand,
  innermost: readonly SentOption[],
  names: Names,
  person: User,
) {
  const options = path.reduceRight<readonly SentOption[]>(
    (inside, { name, type }) => [{ name, type, options: inside }],
    innermost,
  )
  const resolved = names.resolved(person)
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    options,
    ...(resolved ? { resolved } : {}),
  }
}
