import { momentOf, stampOf } from '#core/backups/copy.ts'
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const MARK = '.replaced-'

/** Where the database at `databasePath` goes when a backup takes its place at `now`. */
export const replacedPath = (databasePath: string, now: Temporal.Instant): string =>
  `${databasePath}${MARK}${stampOf(now)}`

/** Where a backup is made ready to take the place of the database at `databasePath`. */
export const restoringPath = (databasePath: string): string => `${databasePath}.restoring`

/** The files of databases that backups have taken the place of, logs of theirs included. */
export function replacedDatabases(databasePath: string): readonly string[] {
  const folder = dirname(databasePath)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(databasePath)}${MARK}`))
    .map((name) => join(folder, name))
    .filter((file) => momentIn(file) !== null)
}

/** When the database in this file was replaced. Throws when the file is none of those. */
export function replacedAt(file: string): Temporal.Instant {
  const moment = momentIn(file)
  if (moment === null) throw new RangeError(`${file} is no replaced database`)
  return moment
}

const momentIn = (file: string): Temporal.Instant | null =>
  momentOf(/\.replaced-(\d{8}T\d{6}Z)(?:-wal|-shm)?$/.exec(file)?.[1] ?? '')
