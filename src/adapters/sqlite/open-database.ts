import Database from 'better-sqlite3'
import { databaseTrouble } from './database-trouble.ts'
import { APPLICATION_ID, readMigrations, type Migration } from './known-schema.ts'
import { makePrivateFile } from './make-private-file.ts'

/** The database cannot be used; the message is written for the person who hosts the bot. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}

/**
 * How long a query waits for another process that writes. Shorter than the 3 s within which a
 * member has to be answered, because the wait holds up everything else.
 */
const BUSY_MS = 1_500

interface Opening {
  /** Nobody minds when a power cut takes it along: nothing waits for the disk. */
  readonly throwAway?: boolean
  /**
   * Called before a database that has been used is brought from one schema to another. When it
   * throws, the database stays as it was.
   */
  readonly beforeUpgrade?: (db: Database.Database, to: number) => void
  /** The steps of the schema, in place of this version's own. */
  readonly migrations?: readonly Migration[]
}

/**
 * Opens the database at `path` (`:memory:` for a test), makes its folder and brings it up to the
 * newest migration. Throws a DatabaseError when the file is no database, was written by a newer
 * version, cannot be reached or cannot be brought up to date; it is left as it was.
 */
export function openDatabase(
  path: string,
  { throwAway = false, beforeUpgrade, migrations = readMigrations() }: Opening = {},
): Database.Database {
  let db: Database.Database | undefined
  try {
    if (path !== ':memory:') makePrivateFile(path)
    db = new Database(path, { timeout: BUSY_MS })
    // Before anything is written: a file that is not ours to use stays as it is.
    const newest = migrations.at(-1)?.version ?? 0
    refuseForeign(db, newest)
    const found = versionOf(db)
    if (found > 0 && found < newest) beforeUpgrade?.(db, newest)
    db.pragma('journal_mode = WAL')
    // Set at each opening: SQLite falls back to NORMAL, which may lose the last commits.
    db.pragma(`synchronous = ${throwAway ? 'OFF' : 'FULL'}`)
    db.pragma('foreign_keys = ON')
    // What somebody deletes is overwritten with zeros.
    db.pragma('secure_delete = ON')
    migrate(db, migrations)
    return db
  } catch (error) {
    db?.close()
    throw asDatabaseError(error, path)
  }
}

/** An error that came of working with the database at `path`, in words for the host. */
export function asDatabaseError(error: unknown, path: string): DatabaseError {
  if (error instanceof DatabaseError) return error
  const trouble = databaseTrouble(error, path)
  if (trouble !== null) return new DatabaseError(trouble, { cause: error })
  const reason = error instanceof Error ? error.message : String(error)
  return new DatabaseError(
    `The database at ${path} cannot be used (${reason}). Check DATABASE_PATH: the folder must be writable and the file a database of this bot.`,
    { cause: error },
  )
}

/** Whether SQLite itself, and no mistake of ours, is behind an error. */
export const isOfSqlite = (error: unknown): boolean => error instanceof Database.SqliteError

function refuseForeign(db: Database.Database, newest: number): void {
  const version = versionOf(db)
  if (version > newest) throw newerDatabase(version, newest)
  const isNew = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  if (!isNew && Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
    throw new DatabaseError(
      'The file is a database of another program. Check DATABASE_PATH, or name a file that does not exist yet. Nothing was changed.',
    )
  }
}

/** All steps or none: half-way there, neither the old version of the bot nor this one could use it. */
function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.version ?? 0
  if (versionOf(db) === newest) return
  db.transaction(() => {
    // Read inside the transaction: another process may have migrated in the meantime.
    const version = versionOf(db)
    if (version > newest) throw newerDatabase(version, newest)
    for (const migration of migrations) if (migration.version > version) db.exec(migration.sql)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${newest}`)
  }).immediate()
}

const versionOf = (db: Database.Database): number =>
  Number(db.pragma('user_version', { simple: true }))

const newerDatabase = (found: number, known: number) =>
  new DatabaseError(
    `The database was written by a newer version of Clamshell (schema ${found}; this version knows up to ${known}). Start the newer version, or restore a backup from before the upgrade. Nothing was changed.`,
  )
