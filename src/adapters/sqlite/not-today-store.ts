import type { NotTodayStore } from '#use-cases/own-reminder-ports.ts'
import type { Database } from 'better-sqlite3'

/** Who wants nothing more of a day, in SQLite. */
export function createNotTodayStore(db: Database): NotTodayStore {
  const insert = db.prepare<[string, string, string, string]>(
    `INSERT INTO not_today (club_id, member_id, day, said_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  const find = db.prepare<[string, string, string]>(
    'SELECT 1 FROM not_today WHERE club_id = ? AND member_id = ? AND day = ?',
  )
  const remove = db.prepare<[string, string, string]>(
    'DELETE FROM not_today WHERE club_id = ? AND member_id = ? AND day = ?',
  )
  return {
    add: (clubId, memberId, day, at) =>
      insert.run(clubId, memberId, day.toString(), at.toString()).changes > 0,
    has: (clubId, memberId, day) => find.get(clubId, memberId, day.toString()) !== undefined,
    remove: (clubId, memberId, day) => {
      remove.run(clubId, memberId, day.toString())
    },
  }
}
