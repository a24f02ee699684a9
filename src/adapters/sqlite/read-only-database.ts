import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { databaseTrouble } from './database-trouble.ts'
import { APPLICATION_ID, newestSchema } from './known-schema.ts'
import { lockFileOf } from './database-lock.ts'

/** How long a look waits for somebody who writes. */
const BUSY_MS = 5_000

export type OpenedReadOnly =
  | { readonly kind: 'open'; readonly db: Database.Database }
  | { readonly kind: 'missing' }
  /** `trouble`: what is behind it, in words for the host, where that is known. */
  | { readonly kind: 'unreadable'; readonly reason: string; readonly trouble: string | null }

/** Opens a database to look at it, while the bot runs or not. Nothing in it can be changed by that. */
export function openReadOnly(path: string): OpenedReadOnly {
  if (!existsSync(path)) return { kind: 'missing' }
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS })
    // Only a read shows whether it is a database at all.
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return { kind: 'open', db }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'unreadable', reason, trouble: databaseTrouble(error, path) }
  }
}

export interface DatabaseHealth {
  readonly isOurs: boolean
  /** A start that did not get far, as on a full disk, has left a file with nothing in it. */
  readonly isEmpty: boolean
  readonly version: number
  /** The schema of this version of the bot. */
  readonly newest: number
  /** What SQLite found broken, in its own words; empty when all is well. */
  readonly damage: readonly string[]
  /** Rows that refer to rows that are not there. */
  readonly orphans: number
}

/** Looks the whole file through, which takes a second for each few hundred megabytes. */
export function inspectDatabase(db: Database.Database): DatabaseHealth {
  return {
    isOurs: Number(db.pragma('application_id', { simple: true })) === APPLICATION_ID,
    isEmpty: db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0,
    version: Number(db.pragma('user_version', { simple: true })),
    newest: newestSchema(),
    ...damageIn(db),
  }
}

/** A file that is damaged enough cannot even be looked through. */
function damageIn(db: Database.Database): Pick<DatabaseHealth, 'damage' | 'orphans'> {
  try {
    const found = db.prepare<[], string>('PRAGMA quick_check(5)').pluck().all()
    const damage = found.filter((line) => line !== 'ok')
    return { damage, orphans: db.prepare('PRAGMA foreign_key_check').all().length }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    return { damage: [error.message], orphans: 0 }
  }
}

/** Whether a process holds the database at `path`. Takes nothing, so that nobody is kept from it. */
export function isHeldBySomebody(path: string): boolean {
  const lock = lockFileOf(path)
  if (!existsSync(lock)) return false
  const db = new Database(lock, { readonly: true, fileMustExist: true, timeout: 0 })
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return false
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true
    throw error
  } finally {
    db.close()
  }
}
