import type { LeftClubStore } from '#use-cases/operations-ports.ts'
import type { Database } from 'better-sqlite3'

/** Clubs that took the bot away, in SQLite. The schedule of such a club rests until it is back. */
export function createLeftClubStore(db: Database): LeftClubStore {
  const insert = db.prepare<[string, string]>(
    'INSERT INTO left_clubs (club_id, left_at) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const rest = db.prepare<[string]>(
    'UPDATE schedule SET day = NULL, due_at = NULL, stale = 0 WHERE club_id = ?',
  )
  // What was put off once and what was asked once is of another day by then.
  const drop = db.prepare<[string]>(
    `DELETE FROM schedule WHERE club_id = ? AND kind IN ('snooze', 'pain')`,
  )
  const remove = db.prepare<[string]>('DELETE FROM left_clubs WHERE club_id = ?')
  const reckonAnew = db.prepare<[string]>('UPDATE schedule SET stale = 1 WHERE club_id = ?')
  const since = db
    .prepare<[string], string>('SELECT left_at FROM left_clubs WHERE club_id = ?')
    .pluck()
  // julianday, because written instants do not sort as text: some have fractions of a second.
  const until = db
    .prepare<[string], string>(
      'SELECT club_id FROM left_clubs WHERE julianday(left_at) <= julianday(?) ORDER BY club_id',
    )
    .pluck()
  return {
    markLeft: db.transaction((clubId: string, at: Temporal.Instant) => {
      if (insert.run(clubId, at.toString()).changes === 0) return
      drop.run(clubId)
      rest.run(clubId)
    }),
    markBack: db.transaction((clubId: string) => {
      if (remove.run(clubId).changes > 0) reckonAnew.run(clubId)
    }),
    leftAt: (clubId) => {
      const at = since.get(clubId)
      return at === undefined ? null : Temporal.Instant.from(at)
    },
    leftUntil: (moment) => until.all(moment.toString()),
  }
}
