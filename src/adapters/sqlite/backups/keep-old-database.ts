import { makeFolder } from '#adapters/sqlite/make-folder.ts'
import { makePrivateFile } from '#adapters/sqlite/make-private-file.ts'
import { copyName } from '#core/backups/copy.ts'
import type { Database } from 'better-sqlite3'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { checkCopy } from './check-copy.ts'
import { PARTIAL, removeDatabase, syncToDisk } from './make-copy.ts'

interface Keeping {
  /** Where backups are kept. */
  readonly folder: string
  readonly now: Temporal.Instant
  /** The schema that the database is about to be brought to. */
  readonly to: number
}

/**
 * Keeps a copy of the database, for who wants to go back to the older version; says where. It is made
 * while nobody is answered yet, so it holds nobody up. Throws when there is no room for it.
 */
export function keepOldDatabase(db: Database, { folder, now, to }: Keeping): string {
  const target = join(folder, copyName(now, to))
  const partial = `${target}${PARTIAL}`
  makeFolder(folder)
  removeDatabase(partial)
  // It holds what members said in private, from its first byte on.
  makePrivateFile(partial)
  try {
    db.prepare('VACUUM INTO ?').run(partial)
    const checked = checkCopy(partial)
    if (checked.kind === 'bad') throw new Error(`a copy from before the upgrade: ${checked.reason}`)
    syncToDisk(partial)
    renameSync(partial, target)
    syncToDisk(folder)
    return target
  } finally {
    removeDatabase(partial)
  }
}
