import { makeFolder } from '#adapters/sqlite/make-folder.ts'
import type { MadeCopy } from '#use-cases/backup-ports.ts'
import { makePrivateFile } from '#adapters/sqlite/make-private-file.ts'
import Database from 'better-sqlite3'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'
import { allRows, checkCopy, contentsOf, type Contents } from './check-copy.ts'

/** Beside the copy while it is being made; one that is found later was left by a crash. */
export const PARTIAL = '.partial'

/** 16 MB at the usual page size: some hundredths of a second on a slow disk. */
const PAGES_AT_ONCE = 4_096

/**
 * Copies the database at `databasePath`, which others may be writing to, into the file `target`:
 * everything as it is at one moment. What is not whole never bears the name of a copy. Rejects when
 * it cannot be made, as on a full disk.
 */
export async function makeCopy(databasePath: string, target: string): Promise<MadeCopy> {
  const partial = `${target}${PARTIAL}`
  makeFolder(dirname(target))
  removeDatabase(partial)
  // It holds what members said in private, from its first byte on.
  makePrivateFile(partial)
  try {
    const wanted = await copyInto(databasePath, partial)
    standAlone(partial)
    const checked = checkCopy(partial)
    if (checked.kind === 'bad') return checked
    if (!sameContents(wanted, checked))
      return { kind: 'bad', reason: 'it does not hold what the database held' }
    syncToDisk(partial)
    renameSync(partial, target)
    syncToDisk(dirname(target))
    return { kind: 'made', path: target, bytes: statSync(target).size, rows: allRows(checked) }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { kind: 'bad', reason: `the database is damaged (${error.message})` }
  } finally {
    removeDatabase(partial)
  }
}

const isDamage = (error: unknown): error is InstanceType<typeof Database.SqliteError> =>
  error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)

/** What the database holds at the moment of the copy. */
async function copyInto(databasePath: string, file: string): Promise<Contents> {
  const db = new Database(databasePath, { readonly: true, fileMustExist: true })
  try {
    // The transaction holds the moment fast: SQLite begins a copy anew when another process writes
    // in the midst of it, and with a busy bot it would never come to an end.
    db.exec('BEGIN')
    const contents = contentsOf(db)
    await db.backup(file, { progress: () => PAGES_AT_ONCE })
    db.exec('COMMIT')
    return contents
  } finally {
    db.close()
  }
}

/** Leaves one file that needs no write-ahead log beside it, so that it can be sent anywhere. */
function standAlone(file: string): void {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = DELETE')
  } catch {
    // A damaged copy: the check says so in words.
  } finally {
    db.close()
  }
}

const sameContents = (one: Contents, other: Contents): boolean =>
  one.schema === other.schema &&
  one.rows.size === other.rows.size &&
  [...one.rows].every(([table, count]) => other.rows.get(table) === count)

/** Waits until a file, or what a folder lists, is on the disk. */
export function syncToDisk(path: string): void {
  // Windows opens no folders.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Removes a database file with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true })
}
