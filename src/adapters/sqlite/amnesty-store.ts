import type { AmnestyStore } from '#use-cases/session-ports.ts'
import type { Database } from 'better-sqlite3'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'

/** Amnesties in SQLite. */
export function createAmnestyStore(db: Database, memory: ReadMemory = NO_MEMORY): AmnestyStore {
  const days = db
    .prepare<[string], number>(
      'SELECT unixepoch(day) / 86400 FROM amnesties WHERE club_id = ? ORDER BY day',
    )
    .pluck()
  const reason = db
    .prepare<[string, string], string>('SELECT reason FROM amnesties WHERE club_id = ? AND day = ?')
    .pluck()
  const insert = db.prepare<[string, string, string, string, string]>(
    `INSERT INTO amnesties (club_id, day, reason, set_by, set_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  const remove = db.prepare<[string, string]>('DELETE FROM amnesties WHERE club_id = ? AND day = ?')
  return {
    daysOf: (clubId) => memory.recall('amnesties', clubId, () => days.all(clubId)),
    reasonOf: (clubId, day) => reason.get(clubId, day.toString()) ?? null,
    add: (clubId, amnesty) => {
      const { day, reason: why, by, at } = amnesty
      memory.forget('amnesties', clubId)
      return insert.run(clubId, day.toString(), why, by, at.toString()).changes > 0
    },
    remove: (clubId, day) => {
      remove.run(clubId, day.toString())
      memory.forget('amnesties', clubId)
    },
  }
}
