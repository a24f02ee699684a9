import { APPLICATION_ID, newestSchema } from '#adapters/sqlite/known-schema.ts'
import Database from 'better-sqlite3'

/** What stands in a database, in one look. */
export interface Contents {
  readonly schema: number
  /** Rows by table. */
  readonly rows: ReadonlyMap<string, number>
}

export type CheckedCopy =
  | ({ readonly kind: 'whole' } & Contents)
  /** `reason` is written for the person who hosts the bot. */
  | { readonly kind: 'bad'; readonly reason: string }

/** Opens the file at `path`, changes nothing in it, and says whether the bot could live on it. */
export function checkCopy(path: string): CheckedCopy {
  const bad = (reason: string): CheckedCopy => ({ kind: 'bad', reason })
  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly: true, fileMustExist: true })
    const { schema, rows } = contentsOf(db)
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID || schema === 0)
      return bad('it is a database of another program')
    const newest = newestSchema()
    if (schema > newest)
      return bad(
        `it was written by a newer version of Clamshell (schema ${schema}; this version knows up to ${newest})`,
      )
    const faults = db.pragma('integrity_check', { simple: true })
    if (faults !== 'ok') return bad(`it is damaged: ${String(faults).split('\n')[0]}`)
    const orphans = db.pragma('foreign_key_check') as readonly unknown[]
    if (orphans.length > 0) return bad(`${orphans.length} of its rows belong to nothing`)
    return { kind: 'whole', schema, rows }
  } catch (error) {
    return bad(`it cannot be read as a database (${reasonOf(error)})`)
  } finally {
    db?.close()
  }
}

/** Counts the rows of every table. */
export function contentsOf(db: Database.Database): Contents {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1",
    )
    .pluck()
    .all()
  const countOf = (table: string) =>
    Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())
  return {
    schema: Number(db.pragma('user_version', { simple: true })),
    rows: new Map(tables.map((table) => [table, countOf(table)])),
  }
}

export const allRows = ({ rows }: Contents): number =>
  [...rows.values()].reduce((sum, count) => sum + count, 0)

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
