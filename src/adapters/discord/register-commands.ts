import type { RegistrationStore } from '#use-cases/ports.ts'
import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10'
import { Routes } from 'discord-api-types/v10'
import type { REST } from 'discord.js'
import { createHash } from 'node:crypto'

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
 * Tells Discord the commands, unless it has been told exactly these before. Global commands only:
 * the same command in a guild as well would be shown twice. Rejects with discord.js's errors.
 *
 * @returns whether anything was sent
 */
export async function registerCommands(registration: Registration): Promise<boolean> {
  const { rest, applicationId, apiBase, manifest, store, now } = registration
  const hash = createHash('sha256').update(JSON.stringify(manifest)).digest('hex')
  if (store.hashOf(applicationId, apiBase) === hash) return false
  await rest.put(Routes.applicationCommands(applicationId), { body: manifest })
  store.save(applicationId, apiBase, hash, now)
  return true
}
