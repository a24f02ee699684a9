import Database from 'better-sqlite3'
import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'

/** Less than SQLite needs to write anything: a page or two, and the index of its journal. */
const NO_ROOM_BYTES = 256 * 1024

/**
 * What is behind an error of the database at `path`, in words for the person who hosts, as far as it
 * can be told; null = none of what is known here. A full disk comes in many guises: SQLite says that
 * the disk is full, that it could not read or write, or that it could not open a file beside.
 *
 * @param free bytes that are free where the database is; null = not known
 */
export function databaseTrouble(
  error: unknown,
  path: string,
  free: (path: string) => number | null = freeBytes,
): string | null {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || (mayBeFull(code) && isFull(free(path))))
    return `The disk is full: there is no room for the database at ${path}. Make room, then start again; nothing of it is lost.`
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return `The database at ${path} is damaged, or no database at all (${messageOf(error)}). Check DATABASE_PATH; if it is right, stop the bot and put a backup back: npm run restore FILE. docs/backups.md says where they are.`
  return null
}

const mayBeFull = (code: string): boolean => /^SQLITE_(IOERR|CANTOPEN|READONLY)/.test(code)

const isFull = (bytes: number | null): boolean => bytes !== null && bytes < NO_ROOM_BYTES

function freeBytes(path: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(dirname(path))
    return bavail * bsize
  } catch {
    return null
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Database.SqliteError || (error instanceof Error && 'code' in error)
    ? String(error.code)
    : ''

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
