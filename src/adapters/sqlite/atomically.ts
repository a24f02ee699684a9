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
export function createLightly(db: Database): Atomically {
  const usual = db.pragma('synchronous', { simple: true }) as number
  const light = Math.min(usual, NORMAL)
  return (work) => {
    const transaction = db.transaction(work)
    if (db.inTransaction) return transaction()
    db.pragma(`synchronous = ${String(light)}`)
    try {
      return transaction.immediate()
    } finally {
      db.pragma(`synchronous = ${String(usual)}`)
    }
  }
}

/** SQLite's number for a journal that goes to the disk when there is time. */
const NORMAL = 1
