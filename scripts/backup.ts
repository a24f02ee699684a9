/**
 * `npm run backup`: makes a checked copy of the database now, also while the bot runs, and says where
 * it is. Older copies stay as they are: the bot lets those go at night that have had their time.
 */
import { DatabaseError } from '#adapters/sqlite/open-database.ts'
import { openBackupFolder } from '#adapters/sqlite/backups/backup-folder.ts'
import { explainFaults } from '#src/startup-messages.ts'
import { readPlaces, wrongUser } from '#src/read-places.ts'
import { existsSync } from 'node:fs'
import process from 'node:process'

const fail = (words: string): void => {
  process.stderr.write(`${words}\n`)
  process.exitCode = 1
}

async function backUpNow(): Promise<void> {
  const places = readPlaces(process.env)
  if (places.kind === 'faults') return fail(explainFaults(places.faults))
  const { databasePath, backupFolder } = places
  if (backupFolder === null)
    return fail('BACKUP_FOLDER is "off". Name a folder: BACKUP_FOLDER=somewhere npm run backup')
  if (!existsSync(databasePath))
    return fail(`There is no database at ${databasePath} yet. Is DATABASE_PATH right?`)
  const wrong = wrongUser(databasePath, 'node scripts/backup.ts')
  if (wrong !== null) return fail(wrong)
  const made = await openBackupFolder(databasePath, backupFolder).make(Temporal.Now.instant())
  if (made.kind === 'bad')
    return fail(`The copy did not pass its check: ${made.reason}. It was removed; try again.`)
  const { path, bytes, rows } = made
  const megabytes = (bytes / 1024 / 1024).toFixed(1)
  process.stdout.write(`Backed up and checked: ${path}\n${megabytes} MB, ${rows} rows.\n`)
}

try {
  await backUpNow()
} catch (error) {
  if (error instanceof DatabaseError) fail(error.message)
  else fail(`No backup was made: ${error instanceof Error ? error.message : String(error)}`)
}
