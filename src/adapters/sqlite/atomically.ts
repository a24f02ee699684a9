import type { Atomically } from '#use-cases/session-ports.ts'
import type { Database } from 'better-sqlite3'

/**
 * Work in one transaction that takes the write lock at once, so that what it reads stays true until
 * it has written. Inside another one it is part of that.
 */
export const createAtomically =
  (db: Database): Atomically =>
  (work) =>
    db.transaction(work).immediate()

/**
 * The same without waiting for the disk: a power cut may undo it, whole and together with nothing
 * that was written with `createAtomically` after it.
 */
export const createLightly =
  (db: Database): Atomically =>
  (work) => {
    const transaction = db.transaction(work)
    if (db.inTransaction) return transaction()
    const before = db.pragma('synchronous', { simple: true }) as number
    db.pragma(`synchronous = ${String(Math.min(before, NORMAL))}`)
    try {
      return transaction.immediate()
    } finally {
      db.pragma(`synchronous = ${String(before)}`)
    }
  }

/** SQLite's number for a journal that goes to the disk when there is time. */
const NORMAL = 1
