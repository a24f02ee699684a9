import { secondsOf } from '#adapters/sqlite/stored-values.ts'
import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { APPLICATION_ID } from '#adapters/sqlite/known-schema.ts'

/**
 * What is known of messages that are out there: which reminders went out, which clubs were greeted,
 * where whose name stands. Discord did not go back in time with the database.
 */
const OUT_THERE = ['reminders', 'greetings', 'named_cards'] as const

/**
 * Brings into a restored database what the replaced one at `replacedPath` knows of messages that are
 * already out, so that nothing comes twice. false when that one cannot be read or has another
 * schema: then whatever was due by `now` counts as perhaps sent, which is never sent again.
 */
export function bringOver(
  db: Database.Database,
  replacedPath: string,
  now: Temporal.Instant,
): boolean {
  if (!existsSync(replacedPath)) return callUnknown(db, now)
  let old: Database.Database | undefined
  try {
    old = new Database(replacedPath, { readonly: true })
    const known = ['application_id', 'user_version'].map((name) => old?.pragma(name, { simple: true })) // prettier-ignore
    const own = [APPLICATION_ID, db.pragma('user_version', { simple: true })]
    if (known.some((value, index) => value !== own[index])) return callUnknown(db, now)
    const rows = new Map(OUT_THERE.map((table) => [table, rowsOf(old, table)]))
    db.transaction(() => {
      for (const [table, all] of rows) addMissing(db, table, all)
    }).immediate()
    return true
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    return callUnknown(db, now)
  } finally {
    old?.close()
  }
}

type Row = Readonly<Record<string, unknown>>

const rowsOf = (old: Database.Database | undefined, table: string): readonly Row[] =>
  old?.prepare<[], Row>(`SELECT * FROM ${table}`).all() ?? []

function addMissing(db: Database.Database, table: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const values = columns.map((column) => `@${column}`).join(', ')
  const add = db.prepare(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${values})`,
  )
  for (const row of rows) add.run(row)
}

function callUnknown(db: Database.Database, now: Temporal.Instant): false {
  db.prepare(
    `INSERT OR IGNORE INTO reminders
       (club_id, kind, day, member_id, turn, due_at, state, owner, lease_until, claimed_at, settled_at)
     SELECT club_id, kind, day, member_id, turn, due_at, 'unknown', 'a restore', 0, @now, @now
     FROM schedule WHERE due_at <= @now AND day IS NOT NULL`,
  ).run({ now: secondsOf(now) })
  return false
}
