import { EVERY_NIGHT, EVERY_TEN_MINUTES, type Chore } from '#adapters/cron/schedule-housekeeping.ts'
import { openBackupFolder } from '#adapters/sqlite/backups/backup-folder.ts'
import { folderTrouble } from '#adapters/sqlite/backups/folder-trouble.ts'
import { deletionRecord } from '#adapters/sqlite/backups/deletion-record.ts'
import { keepOldDatabase } from '#adapters/sqlite/backups/keep-old-database.ts'
import { recordedDeletions } from '#adapters/sqlite/backups/recorded-deletions.ts'
import { backUp, isBackupMissing, letOldCopiesGo, newestBackup } from '#use-cases/back-up.ts'
import type { PersonalDataStore } from '#use-cases/member-ports.ts'
import type { Database } from 'better-sqlite3'
import type { Logger } from 'pino'
import type { Config } from './config.ts'

interface Outside {
  readonly config: Config
  readonly log: Logger
  readonly now: () => Temporal.Instant
}

interface ComposedBackups {
  readonly chores: readonly Chore[]
  /** Keeps a copy of a database that is about to be brought to another schema. */
  readonly keepOld: (db: Database, to: number) => void
  /** A deletion has to be remembered for as long as a backup may bring the person back. */
  readonly recordDeletions: (store: PersonalDataStore) => PersonalDataStore
  /** When the last good backup was made; null without any, or when the folder cannot be read. */
  readonly lastBackup: () => Temporal.Instant | null
  readonly stop: () => Promise<void>
}

const NO_BACKUPS: ComposedBackups = {
  chores: [],
  keepOld: () => undefined,
  recordDeletions: (store) => store,
  lastBackup: () => null,
  stop: async () => {},
}

/** How long nothing is caught up on after a backup that failed: the next night is the next try. */
const FAILED_FOR = { hours: 24 }

/** The backups of the database, if the host wants any. */
export function composeBackups({ config, log, now }: Outside): ComposedBackups {
  const { backupFolder, databasePath } = config
  if (!backupFolder || databasePath === ':memory:') return NO_BACKUPS
  const record = deletionRecord(backupFolder, (file) => {
    log.error(
      { file },
      'the list of who was deleted was damaged: it was put aside, and a new one begun. A restore asks for it',
    )
  })
  const folder = openBackupFolder(databasePath, backupFolder, record)
  const trouble = folderTrouble(backupFolder)
  // Nobody looks into the log at three in the morning: whoever starts the bot is told.
  if (trouble !== null)
    log.error({ folder: backupFolder }, `no backup can be made: BACKUP_FOLDER ${trouble}`)
  let triedAt: Temporal.Instant | null = null
  const run = async (): Promise<void> => {
    triedAt = now()
    const done = await backUp(triedAt, folder)
    if (done.kind === 'bad') throw new Error(`the backup was no good: ${done.reason}`)
    const { path, bytes, rows, removed } = done
    log.info({ path, bytes, rows, removed }, 'backed up')
  }
  const wasTriedLately = (): boolean =>
    triedAt !== null && Temporal.Instant.compare(triedAt.add(FAILED_FOR), now()) > 0
  return {
    chores: [
      { name: 'backing up', times: EVERY_NIGHT, run },
      {
        // The bot may have been off at night, or have been started for the first time.
        name: 'catching up on a backup',
        times: EVERY_TEN_MINUTES,
        run: async () => {
          if (isBackupMissing(now(), folder) && !wasTriedLately()) return run()
          // Also when no new one comes: old copies hold people who have been deleted since.
          const removed = letOldCopiesGo(now(), folder)
          if (removed > 0) log.info({ removed }, 'old backups have had their time')
        },
      },
    ],
    keepOld: (db, to) => {
      const path = keepOldDatabase(db, { folder: backupFolder, now: now(), to })
      log.info({ path, schema: to }, 'kept a copy of the database from before the upgrade')
    },
    recordDeletions: (store) =>
      recordedDeletions(store, {
        record,
        now,
        failed: (err) => {
          log.error(
            { err },
            'a deletion was not noted beside the backups: they would bring it back',
          )
        },
      }),
    lastBackup: () => {
      try {
        return newestBackup(folder.copies())
      } catch {
        // The folder is gone, or is none: said by the chores.
        return null
      }
    },
    stop: folder.stop,
  }
}
