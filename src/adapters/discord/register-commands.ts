import type { RegistrationStore } from '#use-cases/ports.ts'
import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10'
import { Routes } from 'discord-api-types/v10'
import type { REST } from 'discord.js'
import { createHash } from 'node:crypto'
import { compareCommands } from './same-commands.ts'

interface Registration {
  readonly rest: REST
  readonly applicationId: string
  /** Part of what is remembered: another API is another Discord, which has been told nothing. */
  readonly apiBase: string
  readonly manifest: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[]
  readonly store: RegistrationStore
  readonly now: Temporal.Instant
}

/**
 * Tells Discord the commands, unless it has been told exactly these before and still has them: another
 * program with the same token may have put its own in their place. Global commands only: the same
 * command in a guild as well would be shown twice. Rejects with discord.js's errors.
 *
 * @returns whether anything was sent
 */
export async function registerCommands(registration: Registration): Promise<boolean> {
  const { rest, applicationId, apiBase, manifest, store, now } = registration
  const hash = createHash('sha256').update(JSON.stringify(manifest)).digest('hex')
  const route = Routes.applicationCommands(applicationId)
  if (store.hashOf(applicationId, apiBase) === hash && (await hasThem(rest, route, manifest)))
    return false
  await rest.put(route, { body: manifest })
  store.save(applicationId, apiBase, hash, now)
  return true
}

async function hasThem(
  rest: REST,
  route: `/${string}`,
  manifest: Registration['manifest'],
): Promise<boolean> {
  const registered = (await rest.get(route)) as readonly { readonly name: string }[]
  const { missing, superfluous, changed } = compareCommands(manifest, registered)
  return missing.length + superfluous.length + changed.length === 0
}
