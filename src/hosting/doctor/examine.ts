import { createStores } from '#adapters/sqlite/create-stores.ts'
import { doctorQueries } from '#adapters/sqlite/doctor-queries.ts'
import {
  isHeldBySomebody,
  openReadOnly,
  type OpenedReadOnly,
} from '#adapters/sqlite/read-only-database.ts'
import type { Application } from '#hosting/application.ts'
import { createAskDiscord, type AskDiscord } from '#hosting/ask-discord.ts'
import type { Said } from '#hosting/said.ts'
import type { ParsedConfig } from '#src/config.ts'
import { explainFaults } from '#src/startup-messages.ts'
import type { Database } from 'better-sqlite3'
import { checkBackups } from './check-backups.ts'
import { checkClubs } from './check-clubs.ts'
import { checkDatabase } from './check-database.ts'
import { checkApplication, checkCommands } from './check-discord.ts'
import { checkDisk, type Place } from './check-disk.ts'
import { checkTime } from './check-time.ts'
import { checkWork } from './check-work.ts'
import { exitCodeOf, fine, written, type Section } from './finding.ts'

interface Outside {
  readonly parsed: ParsedConfig
  /** Of the database, absolute. */
  readonly databasePath: string
  /** Folders in which the bot keeps something. */
  readonly places: readonly Place[]
  /** Where backups go, absolute; null when the host wants none. */
  readonly backupFolder: string | null
  readonly now: () => Temporal.Instant
  /** Bytes that are free where a folder is; by the system when it is left out. */
  readonly free?: (folder: string) => number | null
  /** Questions to Discord in a second at most; see createAskDiscord. */
  readonly pace?: number
}

const NO_TOKEN =
  'DISCORD_TOKEN is not set, so nothing can be asked of Discord. The developer portal has it under Bot > Reset Token; put it into .env.'

/**
 * Looks at everything that a running bot needs, and writes a line for each: fine, or what to do.
 * Nothing is changed by it, neither in the database nor on Discord, and the bot may run meanwhile.
 */
export async function examine(outside: Outside): Promise<Said> {
  const { parsed } = outside
  if (parsed.kind === 'faults') return { exitCode: 1, words: explainFaults(parsed.faults) }
  const opened = openReadOnly(outside.databasePath)
  try {
    const sections = await sectionsOf(outside, opened)
    return { exitCode: exitCodeOf(sections), words: written(sections) }
  } finally {
    if (opened.kind === 'open') opened.db.close()
  }
}

async function sectionsOf(outside: Outside, opened: OpenedReadOnly): Promise<readonly Section[]> {
  const { parsed, databasePath, places, backupFolder, now, free, ...pace } = outside
  const ask = parsed.kind === 'ready' ? createAskDiscord({ ...parsed.config, ...pace }) : null
  const discord = ask ? await checkApplication(ask) : null
  // Compared at once: every moment later counts as one by which the clock is ahead.
  const discordTime = ask?.clock() ?? null
  const moment = now()
  const database = checkDatabase(databasePath, opened)
  const kept = database.isReadable && opened.kind === 'open' ? readersOf(opened.db) : null
  const { application = null } = discord ?? {}
  const isRunning = opened.kind === 'open' && isHeldBySomebody(databasePath)
  return [
    {
      title: 'Configuration',
      findings: ask ? [fine('Every setting can be used.')] : [{ health: 'mend', say: NO_TOKEN }],
    },
    ...(discord ? [discord.section] : []),
    ...(ask && application ? await askedSections(ask, application, kept) : []),
    database.section,
    ...(opened.kind === 'missing' || parsed.kind !== 'ready'
      ? []
      : [checkBackups({ databasePath, folder: backupFolder, isRunning, now: moment })]),
    checkDisk(places, free),
    checkTime({ now: moment, discord: discordTime, zones: kept?.queries.zones() ?? [] }),
    ...(kept
      ? [
          checkWork({
            isRunning,
            heartbeats: kept.stores.heartbeats.all(),
            reminders: kept.queries.reminders(moment),
            now: moment,
          }),
        ]
      : []),
  ]
}

type Kept = ReturnType<typeof readersOf> | null

const readersOf = (db: Database) => ({ stores: createStores(db), queries: doctorQueries(db) })

async function askedSections(
  ask: AskDiscord,
  { id, bot }: Application,
  kept: Kept,
): Promise<readonly Section[]> {
  const commands = await checkCommands(ask, id)
  if (!kept) return [commands]
  return [commands, await checkClubs(ask, bot?.id ?? id, kept.queries.clubs(), kept.stores)]
}
