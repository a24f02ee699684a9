import Database from 'better-sqlite3'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder.ts'

/** Who works with a database: one process at a time. */
export interface DatabaseLock {
  /**
   * Whether this process holds the database, which it may from now on. Asked again, it tries again:
   * the holder may have gone.
   */
  readonly held: () => boolean
  readonly release: () => void
}

/** The file beside the database that is locked: the database itself has to stay open to readers. */
export const lockFileOf = (databasePath: string): string => `${databasePath}.lock`

/**
 * A lock on the database at `databasePath`. The system ends it with the process that holds it,
 * however that process ends, so a crash leaves nothing behind that somebody has to clear away.
 * It works between processes of one machine, containers that share the folder included, and not
 * over a network's file system.
 */
export function lockDatabase(databasePath: string): DatabaseLock {
  let holding: Database.Database | null = null
  return {
    held: () => {
      if (databasePath === ':memory:') return true
      holding ??= takeLock(lockFileOf(databasePath))
      return holding !== null
    },
    release: () => {
      holding?.close()
      holding = null
    },
  }
}

/** null while another holds it. */
function takeLock(path: string): Database.Database | null {
  makeFolder(dirname(path))
  const db = new Database(path, { timeout: 0 })
  try {
    // An open exclusive transaction is the lock; nothing is ever written into the file.
    db.exec('BEGIN EXCLUSIVE')
    return db
  } catch (error) {
    db.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}
