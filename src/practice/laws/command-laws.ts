import { ApplicationCommandType } from 'discord-api-types/v10'
import { commandNameFaults } from './command-name-law.ts'
import { optionFaults } from './command-option-laws.ts'
import { commandSize } from './command-size.ts'
import type { RequestFault } from './request-fault.ts'
import type { SentCommand } from './sent-command.ts'

type Path = readonly (string | number)[]

const mostCharacters = 8000

const { ChatInput, User, Message, PrimaryEntryPoint } = ApplicationCommandType

const mostOfType: ReadonlyMap<number, number> = new Map<number, number>([
  [ChatInput, 100],
  [User, 15],
  [Message, 15],
  [PrimaryEntryPoint, 1],
])

/** The fault of one command too many in a scope; Discord has a number of its own for it. */
export const tooManyCommands = 'MAX_APPLICATION_COMMANDS_REACHED'

const typeOf = (command: SentCommand) => command.type ?? ChatInput

function repeatFaults(list: readonly number[] | null | undefined, path: Path): RequestFault[] {
  return (list ?? []).flatMap((item, index) =>
    list?.indexOf(item) === index
      ? []
      : [{ path: [...path, index], code: 'SET_TYPE_DUPLICATE', message: 'Must be unique' }],
  )
}

/** A slash command has a description and may have options; a command of a menu has neither. */
function kindFaults(command: SentCommand, path: Path, partial: boolean): RequestFault[] {
  const description = [...path, 'description']
  const text = command.description
  if (typeOf(command) === ChatInput || typeOf(command) === PrimaryEntryPoint) {
    const required = !partial && typeOf(command) === ChatInput
    const blank = text === undefined || text === null ? required : text.trim() === ''
    const faults = [...commandNameFaults(command, path), ...optionFaults(command, path)]
    if (blank)
      faults.push({
        path: description,
        code: 'BASE_TYPE_REQUIRED',
        message: 'This field is required',
      })
    return faults
  }
  const faults: RequestFault[] = []
  if (text) {
    const message = 'Context menu commands cannot have description'
    faults.push({
      path: description,
      code: 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
      message,
    })
  }
  if ((command.options ?? []).length > 0) {
    const message = 'Context menu commands cannot have options'
    const code = 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS'
    faults.push({ path: [...path, 'options'], code, message })
  }
  return faults
}

/** One command; `partial` when it is a change to one that exists. At most 8000 characters in all. */
export function commandFaults(
  command: SentCommand,
  path: Path,
  partial: boolean,
): readonly RequestFault[] {
  const faults = [
    ...kindFaults(command, path, partial),
    ...repeatFaults(command.contexts, [...path, 'contexts']),
    ...repeatFaults(command.integration_types, [...path, 'integration_types']),
  ]
  if (commandSize(command) > mostCharacters) {
    const message = `Command exceeds maximum size (${mostCharacters})`
    faults.push({ path, code: 'APPLICATION_COMMAND_TOO_LARGE', message })
  }
  return faults
}

/** All commands of a scope: 100 slash commands, 15 for each menu, and no name twice in a type. */
export function commandSetFaults(commands: readonly SentCommand[]): readonly RequestFault[] {
  const faults: RequestFault[] = []
  for (const [type, most] of mostOfType) {
    if (commands.filter((command) => typeOf(command) === type).length <= most) continue
    const message = `Maximum number of application commands reached (${most})`
    faults.push({ path: [], code: tooManyCommands, message })
  }
  const seen = new Set<string>()
  for (const [index, command] of commands.entries()) {
    const identity = `${typeOf(command)} ${command.name}`
    if (seen.has(identity)) {
      const code = 'APPLICATION_COMMANDS_DUPLICATE_NAME'
      faults.push({ path: [index], code, message: 'Application command names must be unique' })
    }
    seen.add(identity)
    faults.push(...commandFaults(command, [index], false))
  }
  return faults
}
