import { refusals } from '#practice/world/api-error.ts'
import type { CommandRegistration } from '#practice/world/command-book.ts'
import type { APIApplicationCommand } from 'discord-api-types/v10'
import { noContent, ok, param, type Call, type RouteTable } from './route.ts'

/** The scope of a request: a guild's id, or null for the global commands. */
function scopeOf(call: Call): string | null {
  if (param(call, 'application_id') !== call.world.applicationId)
    throw refusals.unknownApplication()
  const guildId = call.params['guild_id'] ?? null
  if (guildId !== null && !call.world.botIsIn(guildId)) throw refusals.missingAccess()
  return guildId
}

function commandOf(call: Call, scope: string | null): APIApplicationCommand {
  const command = call.world.commands.find(scope, param(call, 'command_id'))
  if (!command) throw refusals.unknownCommand()
  return command
}

const handlers = {
  list: (call: Call) => {
    const full = call.query.get('with_localizations') === 'true'
    return ok(call.world.commands.in(scopeOf(call)).map((command) => shown(command, full)))
  },
  overwrite: (call: Call) => {
    const list = call.body as readonly CommandRegistration[]
    return ok(call.world.commands.overwrite(scopeOf(call), list))
  },
  create: (call: Call) => {
    const { entry, created } = call.world.commands.upsert(
      scopeOf(call),
      call.body as CommandRegistration,
    )
    return { status: created ? 201 : 200, body: entry }
  },
  get: (call: Call) => ok(commandOf(call, scopeOf(call))),
  change: (call: Call) => {
    const scope = scopeOf(call)
    const change = call.body as Partial<APIApplicationCommand>
    return ok(call.world.commands.change(scope, commandOf(call, scope), change))
  },
  remove: (call: Call) => {
    const scope = scopeOf(call)
    call.world.commands.remove(scope, commandOf(call, scope).id)
    return noContent
  },
}

/** A list leaves the translations out unless it is asked for them. */
function shown(command: APIApplicationCommand, full: boolean) {
  if (full) return command
  return JSON.parse(
    JSON.stringify(command, (key, value: unknown) =>
      key === 'name_localizations' || key === 'description_localizations' ? undefined : value,
    ),
  ) as APIApplicationCommand
}

const under = (base: string): RouteTable => ({
  [`GET ${base}`]: { run: handlers.list },
  [`PUT ${base}`]: { run: handlers.overwrite },
  [`POST ${base}`]: { run: handlers.create },
  [`GET ${base}/:command_id`]: { run: handlers.get },
  [`PATCH ${base}/:command_id`]: { run: handlers.change },
  [`DELETE ${base}/:command_id`]: { run: handlers.remove },
})

/** Registration of commands, everywhere or in one guild. */
export const commandRoutes: RouteTable = {
  ...under('/applications/:application_id/commands'),
  ...under('/applications/:application_id/guilds/:guild_id/commands'),
}
