import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { parseConfig, type ConfigFault } from './config.ts'
import { readEnvironment } from './environment.ts'

const ROOT = join(import.meta.dirname, '..')

/** What is not said of the bot is not needed to find its files. */
const NO_TOKEN = 'not-needed-here'

export type Places =
  | {
      readonly kind: 'found'
      readonly databasePath: string
      /** null when no backups are made. */
      readonly backupFolder: string | null
    }
  | { readonly kind: 'faults'; readonly faults: readonly ConfigFault[] }

/**
 * What to do when root would leave files behind that the bot could not use; null when all is well.
 * `words` is the command as it would be typed.
 */
export function wrongUser(databasePath: string, words: string): string | null {
  const folder = dirname(databasePath)
  if (process.getuid?.() !== 0 || !existsSync(folder)) return null
  const { uid } = statSync(folder)
  return uid === 0
    ? null
    : `The database belongs to another user, who could not use what root writes. As that user: sudo -u '#${uid}' DATABASE_PATH=${databasePath} ${words}\nWhere it is a service of systemd, with all its settings: sudo deploy/as-bot.sh ${words.replace(/^node /, '')}`
}

/**
 * Where the bot keeps its files, for commands beside it, by the same settings; no token is needed.
 * Throws an EnvironmentError when `.env` cannot be read.
 */
export function readPlaces(env: Readonly<Record<string, string | undefined>>): Places {
  const variables = { ...readEnvironment(join(ROOT, '.env'), env), DISCORD_TOKEN: NO_TOKEN }
  const parsed = parseConfig(variables)
  if (parsed.kind === 'faults') return parsed
  if (parsed.kind !== 'ready') throw new Error('a token is there, and was not found')
  const { databasePath, backupFolder } = parsed.config
  return {
    kind: 'found',
    databasePath: resolve(ROOT, databasePath),
    backupFolder: backupFolder ? resolve(ROOT, backupFolder) : null,
  }
}
