import { OWNER_ONLY } from '#adapters/sqlite/make-private-file.ts'
import Database from 'better-sqlite3'
import { chmodSync, copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncToDisk } from './make-copy.ts'

const LOGS = ['-wal', '-shm'] as const

/**
 * Puts the file `fresh` in the place of the database at `path`, in one step: at no moment is there
 * none. What was there is then at `replaced`; null when nothing was. Throws, with everything as it
 * was, when a file cannot be moved.
 */
export function takePlace(
  fresh: string,
  path: string,
  replaced: string | null,
): 'placed' | 'in use' {
  if (replaced !== null && !leaveAlone(path)) return 'in use'
  const moved: [from: string, to: string][] = []
  try {
    if (replaced !== null) keepAs(path, replaced)
    // A log that stayed would be taken for the log of the new file. There is one only when the old
    // database was so damaged that its log could not be written into it.
    for (const ending of LOGS.filter((one) => existsSync(`${path}${one}`))) {
      const to = `${replaced ?? path}${ending}${replaced === null ? '.old' : ''}`
      renameSync(`${path}${ending}`, to)
      moved.push([`${path}${ending}`, to])
    }
    if (replaced !== null) keepPrivate(replaced)
    renameSync(fresh, path)
    syncToDisk(dirname(path))
    return 'placed'
  } catch (error) {
    for (const [from, to] of moved) renameSync(to, from)
    if (replaced !== null) rmSync(replaced, { force: true })
    throw error
  }
}

/** Nobody but the owner needs what was replaced, whoever the host had let in before. */
function keepPrivate(replaced: string): void {
  for (const file of ['', ...LOGS].map((ending) => `${replaced}${ending}`))
    if (existsSync(file)) chmodSync(file, OWNER_ONLY)
}

/** Writes the log into the database; false when somebody else has it open. */
function leaveAlone(path: string): boolean {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { fileMustExist: true, timeout: 500 })
    // SQLite grants this only to who has the database alone.
    db.pragma('journal_mode = DELETE')
    return true
  } catch (error) {
    // What is too damaged to be opened is moved as it is, with its log.
    return !(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
  } finally {
    db?.close()
  }
}

/** A second name for the same file, or a copy where the disk knows no second names. */
function keepAs(path: string, name: string): void {
  try {
    linkSync(path, name)
  } catch (error) {
    if (existsSync(name)) throw error
    copyFileSync(path, name)
    syncToDisk(name)
  }
}
