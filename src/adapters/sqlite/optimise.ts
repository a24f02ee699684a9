import type { Database } from 'better-sqlite3'
import { emptyLog } from './erase-traces.ts'

/**
 * Lets SQLite renew its statistics where tables have changed much. SQLite asks long-lived
 * connections to do so every few hours; it takes milliseconds and mostly does nothing. Then empties
 * the log, in which a deletion may have left traces while somebody else was reading.
 */
export function optimise(db: Database): void {
  db.pragma('optimize')
  emptyLog(db)
}
