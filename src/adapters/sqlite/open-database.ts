import Database from 'better-sqlite3'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The database cannot be used; the message is written for the person who hosts the bot. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}

/**
 * How long a query waits for another process that writes. Shorter than the 3 s within which a
 * member has to be answered, because the wait holds up everything else.
 */
const BUSY_MS = 1_500

/** Says in the file whose it is: "Clam" in ASCII. */
export const APPLICATION_ID = 0x436c616d

const MIGRATIONS = join(import.meta.dirname, 'migrations')

/**
 * Opens the database at `path` (`:memory:` for a test), makes its folder and brings it up to the
 * newest migration. Throws a DatabaseError when the file is no database, was written by a newer
 * version, or cannot be reached; it is left as it was.
 *
 * @param options.throwAway nobody minds when a power cut takes it along: nothing waits for the disk
 */
export function openDatabase(
  path: string,
  { throwAway = false }: { readonly throwAway?: boolean } = {},
): Database.Database {
  let db: Database.Database | undefined
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
    db = new Database(path, { timeout: BUSY_MS })
    // Before anything is written: a file that is not ours to use stays as it is.
    const migrations = readMigrations()
    refuseForeign(db, migrations.at(-1)?.version ?? 0)
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
    if (error instanceof DatabaseError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseError(
      `The database at ${path} cannot be used (${reason}). Check DATABASE_PATH: the folder must be writable and the file a database of this bot.`,
      { cause: error },
    )
  }
}

/** One step of the schema; its number is the `user_version` that it leads to. */
interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

function readMigrations(): Migration[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => /^\d{3}-.+\.sql$/.test(name))
    .toSorted()
    .map((name) => ({
      version: Number(name.slice(0, 3)),
      name,
      sql: readFileSync(join(MIGRATIONS, name), 'utf8'),
    }))
}

/** The schema that this version of the bot works with. */
export const newestVersion = (): number => readMigrations().at(-1)?.version ?? 0

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

function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.version ?? 0
  for (const migration of migrations) {
    db.transaction(() => {
      // Read inside the transaction: another process may have migrated in the meantime.
      const version = versionOf(db)
      if (version > newest) throw newerDatabase(version, newest)
      if (version >= migration.version) return
      db.exec(migration.sql)
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.pragma(`user_version = ${migration.version}`)
    }).immediate()
  }
}

const versionOf = (db: Database.Database): number =>
  Number(db.pragma('user_version', { simple: true }))

const newerDatabase = (found: number, known: number) =>
  new DatabaseError(
    `The database was written by a newer version of Clamshell (schema ${found}; this version knows up to ${known}). Start the newer version, or restore a backup from before the upgrade. Nothing was changed.`,
  )
