import type { Greeting, GreetingStore } from '#use-cases/operations-ports.ts'
import type { Database } from 'better-sqlite3'

/** Which clubs were greeted, in SQLite. */
export function createGreetingStore(db: Database): GreetingStore {
  const select = db
    .prepare<[string], Greeting>('SELECT state FROM greetings WHERE club_id = ?')
    .pluck()
  const upsert = db.prepare<[string, Greeting, string]>(
    `INSERT INTO greetings (club_id, state, at) VALUES (?, ?, ?)
     ON CONFLICT (club_id) DO UPDATE SET state = excluded.state, at = excluded.at`,
  )
  const remove = db.prepare<[string]>('DELETE FROM greetings WHERE club_id = ?')
  return {
    greetingOf: (clubId) => select.get(clubId) ?? null,
    save: (clubId, greeting, at) => {
      upsert.run(clubId, greeting, at.toString())
    },
    forget: (clubId) => {
      remove.run(clubId)
    },
  }
}
