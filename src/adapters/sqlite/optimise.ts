import type { Database } from 'better-sqlite3'

/**
 * Lets SQLite renew its statistics where tables have changed much. SQLite asks long-lived
 * connections to do so every few hours; it takes milliseconds and mostly does nothing.
 */
export function optimise(db: Database): void {
  db.pragma('optimize')
}
