import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The file itself and what SQLite keeps beside it. */
const PARTS = ['', '-wal', '-shm'] as const

/**
 * Makes room for a new practice database at `path`: the old one is deleted, and what is no sound
 * database is moved aside to `<path>.broken-<time>`, which `say` is told in a sentence. Throws for
 * a file whose name does not begin with `practice`: it could be a real club's.
 *
 * @param now real time in milliseconds since 1970
 */
export function clearPracticeDatabase(
  path: string,
  now: number,
  say: (sentence: string) => void,
): void {
  refuseRealDatabase(path)
  mkdirSync(dirname(path), { recursive: true })
  if (!existsSync(path) || isSound(path)) {
    deletePracticeDatabase(path)
    return
  }
  const time = Temporal.Instant.fromEpochMilliseconds(now).toString({ smallestUnit: 'second' })
  const aside = `${path}.broken-${time.replaceAll(/[-:]/g, '')}`
  for (const part of PARTS) if (existsSync(path + part)) renameSync(path + part, aside + part)
  say(`The practice database could not be read; it is now at ${aside}, and a new one is begun.`)
}

/** Deletes a practice database that nobody has open. Throws as `clearPracticeDatabase` does. */
export function deletePracticeDatabase(path: string): void {
  refuseRealDatabase(path)
  for (const part of PARTS) rmSync(path + part, { force: true })
}

function refuseRealDatabase(path: string): void {
  if (!basename(path).startsWith('practice'))
    throw new Error(`${path} is not a practice database: its name must begin with "practice"`)
}

function isSound(path: string): boolean {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(path, { readOnly: true })
    return db.prepare('PRAGMA quick_check').get()?.['quick_check'] === 'ok'
  } catch {
    return false
  } finally {
    db?.close()
  }
}
