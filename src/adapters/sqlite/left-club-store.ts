import type { LeftClubStore } from '#use-cases/operations-ports.ts'
import type { Database } from 'better-sqlite3'

/** Clubs that took the bot away, in SQLite. */
export function createLeftClubStore(db: Database): LeftClubStore {
  const insert = db.prepare<[string, string]>(
    'INSERT INTO left_clubs (club_id, left_at) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const remove = db.prepare<[string]>('DELETE FROM left_clubs WHERE club_id = ?')
  // julianday, because written instants do not sort as text: some have fractions of a second.
  const until = db
    .prepare<[string], string>(
      'SELECT club_id FROM left_clubs WHERE julianday(left_at) <= julianday(?) ORDER BY club_id',
    )
    .pluck()
  return {
    markLeft: (clubId, at) => {
      insert.run(clubId, at.toString())
    },
    markBack: (clubId) => {
      remove.run(clubId)
    },
    leftUntil: (moment) => until.all(moment.toString()),
  }
}
