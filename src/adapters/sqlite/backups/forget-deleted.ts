import { PERSONAL_TABLES } from '#adapters/sqlite/personal-tables.ts'
import { createPersonalDataStore } from '#adapters/sqlite/personal-data-store.ts'
import type { Database } from 'better-sqlite3'
import { deletionRecord } from './deletion-record.ts'

/**
 * Deletes from a copy who asked for it after `madeAt`, by the records in `folders`; by all that they
 * hold when it is not known when the copy was made. Says how many people that were. Throws when a
 * record is there and cannot be read.
 */
export function forgetDeleted(
  db: Database,
  folders: readonly string[],
  madeAt: Temporal.Instant | null,
): number {
  const records = folders.map((folder) => deletionRecord(folder).read())
  const isDeleted = (memberId: string): boolean =>
    records
      .map((deletedAt) => deletedAt(memberId))
      .some((at) => at && (!madeAt || Temporal.Instant.compare(at, madeAt) > 0))
  const deleted = everybodyIn(db).filter(isDeleted)
  const { deleteAll } = createPersonalDataStore(db)
  for (const memberId of deleted) deleteAll(memberId)
  return deleted.length
}

function everybodyIn(db: Database): readonly string[] {
  const columns = Object.entries(PERSONAL_TABLES).flatMap(([table, { owner, signer }]) =>
    [owner, signer?.column]
      .filter((column) => column !== undefined)
      .map((column) => `SELECT ${column} AS id FROM ${table}`),
  )
  return db
    .prepare<[], string | null>(columns.join(' UNION '))
    .pluck()
    .all()
    .filter((id): id is string => id !== null && id !== '')
}
