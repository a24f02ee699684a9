import { isIP } from 'node:net'
import { dirname, join } from 'node:path'
import * as z from 'zod'

export interface Config {
  readonly token: string
  /** Discord's API without a version, without a slash at the end. */
  readonly apiBase: string
  readonly databasePath: string
  /** Where backups go; null or left out when none are made. */
  readonly backupFolder?: string | null
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** Where health checks and figures can be asked for; nowhere when left out. */
  readonly health?: { readonly host: string; readonly port: number }
}

/** One thing that is wrong with the environment, in words for the person who hosts the bot. */
export interface ConfigFault {
  readonly key: string
  readonly reason: string
}

export type ParsedConfig =
  | { readonly kind: 'ready'; readonly config: Config }
  /** No token, where people try things out: the practice club opens on this port. */
  | { readonly kind: 'practice'; readonly port: number }
  /** No token in production, where a practice club would be a surprise. */
  | { readonly kind: 'no-token' }
  | { readonly kind: 'faults'; readonly faults: readonly ConfigFault[] }

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const DISCORD = 'https://discord.com/api'

const port = () =>
  z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
    .transform(Number)
    .refine((number) => number <= 65_535, 'must be a port number from 0 to 65535')

// No reason may quote a value: one of them is a secret, and people mix the lines up.
const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .trim()
    .min(1, 'is empty; paste the bot token after the equals sign, or remove the line')
    .regex(/^[!-~]*$/, 'has a space or a strange letter in it; paste the bot token alone'),
  DISCORD_API_URL: z
    .string()
    .trim()
    .refine(isWebAddress, `must be a web address such as ${DISCORD}`)
    .default(DISCORD)
    .transform((url) => url.replace(/\/+$/, '').replace(/\/v\d+$/, '')),
  DATABASE_PATH: z
    .string()
    .trim()
    .min(1, 'is empty; give the path of a file, or remove the line')
    .default('var/clamshell.db'),
  BACKUP_FOLDER: z.string().trim().optional(),
  PRACTICE_PORT: port().default(8321),
  HEALTH_PORT: z.preprocess(nothingWhenOff, port().optional()),
  HEALTH_HOST: z
    .string()
    .trim()
    .refine((host) => isIP(host) !== 0, 'must be an IP address such as 127.0.0.1')
    .default('127.0.0.1'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
})

/** Reads the configuration out of environment variables; every fault is named at once. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): ParsedConfig {
  const withToken = { ...env, DISCORD_TOKEN: env['DISCORD_TOKEN'] ?? 'absent' }
  const parsed = schema.safeParse(withToken)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      key: String(path[0]),
      reason: message,
    }))
    return { kind: 'faults', faults }
  }
  if (env['DISCORD_TOKEN'] === undefined) {
    return env['NODE_ENV'] === 'production'
      ? { kind: 'no-token' }
      : { kind: 'practice', port: parsed.data.PRACTICE_PORT }
  }
  const { HEALTH_HOST, HEALTH_PORT } = parsed.data
  return {
    kind: 'ready',
    config: {
      token: parsed.data.DISCORD_TOKEN,
      apiBase: parsed.data.DISCORD_API_URL,
      databasePath: parsed.data.DATABASE_PATH,
      backupFolder: backupFolderOf(parsed.data),
      logLevel: parsed.data.LOG_LEVEL,
      ...(HEALTH_PORT === undefined ? {} : { health: { host: HEALTH_HOST, port: HEALTH_PORT } }),
    },
  }
}

/** A port that is left empty or said to be off is none. */
function nothingWhenOff(given: unknown): unknown {
  return typeof given === 'string' && ['', 'off'].includes(given.trim().toLowerCase())
    ? undefined
    : given
}

/** Where backups go by these variables: beside the database unless said otherwise; null = off. */
function backupFolderOf(settings: Pick<z.infer<typeof schema>, 'BACKUP_FOLDER' | 'DATABASE_PATH'>) {
  const { BACKUP_FOLDER: folder, DATABASE_PATH: database } = settings
  if (folder === '' || folder?.toLowerCase() === 'off') return null
  return folder ?? join(dirname(database), 'backups')
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text)
}
