import type { Database } from 'better-sqlite3'

/** SQLite's own table of sample values for its query planner, made by ANALYZE. */
const SAMPLES = 'sqlite_stat4'

/** Removes the samples with this id in them, which SQLite has copied out of indexes. */
export function forgetSamples(db: Database, id: string): void {
  const exists = db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(SAMPLES)
  if (exists === undefined) return
  db.prepare(`DELETE FROM ${SAMPLES} WHERE instr(sample, CAST(? AS BLOB)) > 0`).run(id)
}

/**
 * Up to this size a database is searched and built anew within half a second. Nobody is answered
 * meanwhile, and answers have three seconds.
 */
const SEARCHED_UP_TO_BYTES = 64 * 1024 * 1024

/**
 * Leaves no byte of a deleted id in the files. Empties the write-ahead log, which has pages from
 * before; and because SQLite may keep a stale copy of a row that it once moved to another page,
 * even with secure_delete, the database is built anew if the id is in it somewhere. In a larger
 * database such a copy stays until its page is written again. Not to be called in a transaction.
 */
export function eraseTraces(db: Database, id: string): void {
  emptyLog(db)
  if (sizeOf(db) > SEARCHED_UP_TO_BYTES) return
  // Not read as a file: closing that would drop the locks that SQLite holds on it.
  if (!db.serialize().includes(id)) return
  db.exec('VACUUM')
  emptyLog(db)
}

/**
 * Empties the write-ahead log, if nobody is reading it just now, as a backup does. It is not waited
 * for them, because nobody would be answered meanwhile; the log is emptied at the next occasion.
 */
export function emptyLog(db: Database): void {
  const usual = Number(db.pragma('busy_timeout', { simple: true }))
  db.pragma('busy_timeout = 0')
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.pragma(`busy_timeout = ${usual}`)
  }
}

const sizeOf = (db: Database): number =>
  Number(db.pragma('page_count', { simple: true })) *
  Number(db.pragma('page_size', { simple: true }))
