import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import { commandNameFaults } from './command-name-law.ts'
import type { RequestFault } from './request-fault.ts'
import type { SentChoice, SentCommandOption } from './sent-command.ts'

type Path = readonly (string | number)[]

const longestValue = 100

const { Subcommand, SubcommandGroup, Integer } = ApplicationCommandOptionType

const isSubcommand = ({ type }: SentCommandOption) =>
  type === Subcommand || type === SubcommandGroup

function choiceFaults(choices: readonly SentChoice[], type: number, path: Path): RequestFault[] {
  const names = new Set<string>()
  return choices.flatMap(({ name, value }, index) => {
    const faults: RequestFault[] = []
    const place = [...path, 'choices', index]
    if (names.has(name)) {
      const code = 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS'
      const message = 'Option choice name already exists'
      faults.push({ path: [...place, 'name'], code, message })
    }
    names.add(name)
    if (typeof value === 'string' && value.length > longestValue) {
      const message = `Must be ${longestValue} or fewer in length.`
      faults.push({ path: [...place, 'value'], code: 'BASE_TYPE_MAX_LENGTH', message })
    }
    if (type === Integer && !Number.isInteger(value)) {
      const message = `Value "${value}" is not int.`
      faults.push({ path: [...place, 'value'], code: 'NUMBER_TYPE_COERCE', message })
    }
    return faults
  })
}

function rangeFaults(option: SentCommandOption, path: Path): RequestFault[] {
  const ranges = [
    ['min_value', 'max_value'],
    ['min_length', 'max_length'],
  ] as const
  return ranges.flatMap(([low, high]) => {
    const faults: RequestFault[] = []
    const [least, most] = [option[low] ?? -Infinity, option[high] ?? Infinity]
    if (least > most) {
      const message = `${low} must be less than or equal to ${high}`
      const code = 'APPLICATION_COMMAND_OPTION_MIN_ABOVE_MAX'
      faults.push({ path: [...path, low], code, message })
    }
    for (const bound of option.type === Integer ? [low, high] : []) {
      const value = option[bound]
      if (value === undefined || value === null || Number.isInteger(value)) continue
      const message = `Value "${value}" is not int.`
      faults.push({ path: [...path, bound], code: 'NUMBER_TYPE_COERCE', message })
    }
    return faults
  })
}

function oneOptionFaults(option: SentCommandOption, path: Path): RequestFault[] {
  const faults = [...commandNameFaults(option, path), ...rangeFaults(option, path)]
  const add = (field: string, code: string, message: string) =>
    faults.push({ path: [...path, field], code, message })
  const choices = option.choices ?? []

  if (option.description.trim() === '')
    add('description', 'BASE_TYPE_REQUIRED', 'This field is required')
  if (option.autocomplete && choices.length > 0) {
    const message = 'An option has either choices or autocomplete'
    add('autocomplete', 'APPLICATION_COMMAND_OPTIONS_CHOICES_WITH_AUTOCOMPLETE', message)
  }
  if (option.type === SubcommandGroup && (option.options ?? []).length === 0)
    add('options', 'BASE_TYPE_REQUIRED', 'This field is required')
  return [...faults, ...choiceFaults(choices, option.type, path), ...optionFaults(option, path)]
}

/**
 * The options of a command, a subcommand or a group: names are valid and unique, what is required
 * comes first, and subcommands stand among themselves. `path` is that of the owner.
 */
export function optionFaults(
  owner: { options?: readonly SentCommandOption[] | null },
  path: Path,
): RequestFault[] {
  const options = owner.options ?? []
  const mixed = options.some(isSubcommand) && !options.every(isSubcommand)
  const names = new Set<string>()
  let optionalSeen = false
  return options.flatMap((option, index) => {
    const place = [...path, 'options', index]
    const faults = oneOptionFaults(option, place)
    if (mixed && !isSubcommand(option)) {
      const message =
        'Sub-command and sub-command group option types are mutually exclusive to all other types'
      faults.push({ path: place, code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message })
    }
    if (option.required && optionalSeen) {
      const message = 'Required options must be placed before non-required options'
      faults.push({ path: place, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message })
    }
    optionalSeen ||= !option.required
    if (names.has(option.name)) {
      const code = 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS'
      faults.push({ path: [...place, 'name'], code, message: 'Option name already exists' })
    }
    names.add(option.name)
    return faults
  })
}
