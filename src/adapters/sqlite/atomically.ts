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
