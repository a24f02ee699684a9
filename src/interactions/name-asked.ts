import { nameOf } from './custom-id.ts'
import type { CommandSet } from './command-set.ts'
import type { Request } from './request.ts'

/** What a request that is for nobody is called. */
const UNKNOWN = 'unknown'

/**
 * Names what somebody typed or pressed, for counting: a subcommand's path, or the name in an id.
 * Whatever is not in the set has one name together, for else strangers could make up as many as they
 * like.
 */
export function createNameAsked(commands: CommandSet): (request: Request) => string {
  const paths = new Set(
    commands.groups.flatMap(({ name, subcommands }) =>
      subcommands.map((sub) => `${name} ${sub.name}`),
    ),
  )
  const components = new Set(commands.components.map(({ name }) => name))
  const modals = new Set(commands.modals.map(({ name }) => name))
  const among = (names: ReadonlySet<string>, name: string): string =>
    names.has(name) ? name : UNKNOWN
  return (request) => {
    switch (request.kind) {
      case 'command':
      case 'autocomplete':
        return among(paths, request.path)
      case 'component':
        return among(components, nameOf(request.customId))
      case 'modal':
        return among(modals, nameOf(request.customId))
      case 'unknown':
        return UNKNOWN
    }
  }
}
