import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { $ZodType } from 'zod/v4/core'

/** The request schemas that Discord publishes, by name: `MessageCreateRequestSchema`. */
export type DiscordSchemas = Readonly<Record<string, $ZodType>>

/** The schema builder that Discord's schemas are made with. */
export type ZodMini = typeof import('zod/mini')

/** The paths that Discord publishes, by lower-case method: `/channels/{channel_id}/messages`. */
export type DiscordPaths = Readonly<Record<string, readonly string[]>>

const require = createRequire(import.meta.url)

// The package's types are a TypeScript source that a strict, erasable project cannot check, and
// its schemas take over 100 ms to build: both are reasons not to import them in the usual way.
const load = (url: string): unknown => require(fileURLToPath(url))

let schemas: DiscordSchemas | undefined

/** Discord's schemas; the first call takes over 100 ms, later ones nothing. */
export function discordSchemas(): DiscordSchemas {
  schemas ??= load(import.meta.resolve('discord-api-spec/zod')) as DiscordSchemas
  return schemas
}

/** The builder, loaded with the first body and not before. */
export function zodMini(): ZodMini {
  return load(import.meta.resolve('zod/mini')) as ZodMini
}

/** Discord's routes; quick. */
export function discordPaths(): DiscordPaths {
  return (load(import.meta.resolve('discord-api-spec')) as { pathsList: DiscordPaths }).pathsList
}
