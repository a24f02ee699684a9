import type { Database } from 'better-sqlite3'

/** Every statement that `create` prepares. */
export function statementsOf(db: Database, create: (db: Database) => unknown): readonly string[] {
  const statements: string[] = []
  create(
    new Proxy(db, {
      get: (target, name) =>
        name === 'prepare'
          ? (sql: string) => {
              statements.push(sql)
              return target.prepare(sql)
            }
          : (Reflect.get(target, name) as unknown),
    }),
  )
  return statements
}

/** How SQLite goes about the one statement that has this text in it, step by step. */
export function queryPlan(db: Database, statements: readonly string[], part: string): string {
  const found = statements.filter((sql) => sql.replaceAll(/\s+/g, ' ').includes(part))
  const [sql] = found
  if (sql === undefined || found.length > 1)
    throw new Error(`${found.length} statements with ${part}`)
  // What is compared with matters to nobody here, and a parameter would have to be bound.
  return db
    .prepare<[], { readonly detail: string }>(
      `EXPLAIN QUERY PLAN ${sql.replaceAll(/@\w+|\?/g, '1')}`,
    )
    .all()
    .map(({ detail }) => detail)
    .join('\n')
}
