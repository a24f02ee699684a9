import Database from 'better-sqlite3'

/** Whether it was the database that failed: full, locked or damaged, and nothing of what was asked. */
export const isStoreTrouble = (error: unknown): boolean => error instanceof Database.SqliteError
