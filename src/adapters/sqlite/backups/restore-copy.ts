import { copyNamed } from '#core/backups/copy.ts'
import { lockDatabase } from '#adapters/sqlite/database-lock.ts'
import { makePrivateFile } from '#adapters/sqlite/make-private-file.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import Database from 'better-sqlite3'
import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { allRows, checkCopy, reasonOf, type CheckedCopy } from './check-copy.ts'
import { forgetDeleted } from './forget-deleted.ts'
import { bringOver } from './bring-over.ts'
import { removeDatabase } from './make-copy.ts'
import { replacedPath, restoringPath } from './replaced-database.ts'
import { takePlace } from './take-place.ts'

interface Restoring {
  /** The copy. */
  readonly file: string
  readonly databasePath: string
  /** The folder of the backups; null when none are made here. */
  readonly backupFolder: string | null
  readonly now: Temporal.Instant
}

/** Whatever does not end in `restored` has left everything as it was. */
export type Restored =
  | {
      readonly kind: 'restored'
      readonly rows: number
      /** Of the copy; the database now has this version's schema. */
      readonly schema: number
      /** null when there was no database. */
      readonly replaced: string | null
      /** How many people were deleted again, because they asked for it after the copy was made. */
      readonly forgotten: number
      /** Whether it is known from the replaced database which reminders have gone out since. */
      readonly knowsReminders: boolean
    }
  /** The bot, or another program, works with the database. */
  | { readonly kind: 'running' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'itself' }
  | { readonly kind: 'bad'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Puts a copy in the place of the database, which stays beside it under a dated name. Who asked to be
 * deleted after the copy was made is deleted from it first; what has gone out since is not sent again.
 */
export async function restoreCopy(restoring: Restoring): Promise<Restored> {
  const { file, databasePath } = restoring
  if (!existsSync(file) || !statSync(file).isFile()) return { kind: 'missing' }
  if (existsSync(databasePath) && realpathSync(file) === realpathSync(databasePath))
    return { kind: 'itself' }
  const lock = lockDatabase(databasePath)
  try {
    if (!lock.held()) return { kind: 'running' }
    const checked = checkCopy(file)
    if (checked.kind === 'bad') return checked
    return await putInPlace(restoring, checked)
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) }
  } finally {
    lock.release()
  }
}

async function putInPlace(
  { file, databasePath, backupFolder, now }: Restoring,
  { schema }: Extract<CheckedCopy, { kind: 'whole' }>,
): Promise<Restored> {
  const replaced = existsSync(databasePath) ? replacedPath(databasePath, now) : null
  if (replaced !== null && existsSync(replaced))
    return {
      kind: 'failed',
      reason: `${replaced} is there, from a restore a moment ago; try again`,
    }
  const fresh = restoringPath(databasePath)
  removeDatabase(fresh)
  // It holds what members said in private, from its first byte on.
  makePrivateFile(fresh)
  try {
    await duplicate(file, fresh)
    const db = openDatabase(fresh)
    let forgotten: number
    let knowsReminders: boolean
    try {
      knowsReminders = bringOver(db, databasePath, now)
      const folders = [dirname(resolve(file)), ...(backupFolder ? [resolve(backupFolder)] : [])]
      const madeAt = copyNamed(basename(file))?.madeAt ?? null
      forgotten = forgetDeleted(db, [...new Set(folders)], madeAt)
      db.pragma('journal_mode = DELETE')
    } finally {
      db.close()
    }
    const ready = checkCopy(fresh)
    if (ready.kind === 'bad') return { kind: 'failed', reason: ready.reason }
    const placed = takePlace(fresh, databasePath, replaced)
    if (placed === 'in use') return { kind: 'running' }
    return { kind: 'restored', rows: allRows(ready), schema, replaced, forgotten, knowsReminders }
  } finally {
    removeDatabase(fresh)
  }
}

async function duplicate(file: string, target: string): Promise<void> {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    await db.backup(target)
  } finally {
    db.close()
  }
}
