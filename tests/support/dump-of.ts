import Database from 'better-sqlite3'

/** Everything in a database: its version, its schema and each row of each table, in their order. */
export function dumpOf(path: string) {
  const db = new Database(path, { readonly: true })
  const schema = db
    .prepare<[], { name: string; sql: string | null; type: string }>(
      "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY 1, 2",
    )
    .all()
  const tables = schema.filter(({ type }) => type === 'table').map(({ name }) => name)
  const rows = Object.fromEntries(
    tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().all()]),
  )
  const version = db.pragma('user_version', { simple: true })
  db.close()
  return { version, schema, rows }
}
