import type { CorrectionStore } from '#use-cases/session-ports.ts'
import type { Database } from 'better-sqlite3'

/** Captains' corrections in SQLite. */
export function createCorrectionStore(db: Database): CorrectionStore {
  const find = db
    .prepare<[string, string, string], number>(
      'SELECT done FROM corrections WHERE club_id = ? AND member_id = ? AND day = ?',
    )
    .pluck()
  const upsert = db.prepare<[string, string, string, number, string, string]>(
    `INSERT INTO corrections (club_id, member_id, day, done, corrected_by, corrected_at)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (club_id, member_id, day) DO UPDATE
     SET done = excluded.done, corrected_by = excluded.corrected_by,
         corrected_at = excluded.corrected_at`,
  )
  return {
    find: (clubId, memberId, day) => {
      const done = find.get(clubId, memberId, day.toString())
      return done === undefined ? null : done === 1
    },
    save: (clubId, memberId, { day, done, by, at }) => {
      upsert.run(clubId, memberId, day.toString(), done ? 1 : 0, by, at.toString())
    },
  }
}
