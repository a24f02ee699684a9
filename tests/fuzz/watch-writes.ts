import type { Database } from 'better-sqlite3'

type Row = Readonly<Record<string, string | number | null>>

/** One row that was written, before and after; null = it was not there. */
export interface Write {
  readonly table: string
  readonly before: Row | null
  readonly after: Row | null
}

/**
 * Remembers every row that is written from now on, also by the triggers of the schema, by triggers
 * of its own that stand beside the database. What `INSERT OR REPLACE` puts away is not seen, but
 * what it puts in its place is, with the same key.
 */
export function watchWrites(db: Database) {
  db.exec('CREATE TEMP TABLE seen (name TEXT NOT NULL, before TEXT, after TEXT)')
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
  for (const table of tables) {
    const columns = db
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table)
    const row = (which: 'OLD' | 'NEW') =>
      `json_object(${columns.map((name) => `'${name}', ${which}."${name}"`).join(', ')})`
    const watch = (event: string, before: string, after: string) => {
      db.exec(
        `CREATE TEMP TRIGGER seen_${event}_${table} AFTER ${event} ON main.${table} BEGIN
           INSERT INTO seen VALUES ('${table}', ${before}, ${after});
         END`,
      )
    }
    watch('insert', 'NULL', row('NEW'))
    watch('update', row('OLD'), row('NEW'))
    watch('delete', row('OLD'), 'NULL')
  }
  const all = db.prepare<[], { name: string; before: string | null; after: string | null }>(
    'SELECT * FROM seen ORDER BY rowid',
  )
  const clear = db.prepare('DELETE FROM seen')
  const parsed = (written: string | null) =>
    written === null ? null : (JSON.parse(written) as Row)
  return {
    /** What was written since the last time; an update that changed nothing is left out. */
    take: (): readonly Write[] => {
      const rows = all.all()
      if (rows.length > 0) clear.run()
      return rows
        .filter(({ before, after }) => before !== after)
        .map(({ name, before, after }) => ({
          table: name,
          before: parsed(before),
          after: parsed(after),
        }))
    },
  }
}
