import type { AnnouncementStore } from '#use-cases/session-ports.ts'
import type { Database } from 'better-sqlite3'

/** Announced milestones in SQLite. */
export function createAnnouncementStore(db: Database): AnnouncementStore {
  const select = db
    .prepare<[string, string], string>(
      'SELECT milestone FROM announcements WHERE club_id = ? AND member_id = ?',
    )
    .pluck()
  const insert = db.prepare<[string, string, string, string]>(
    `INSERT INTO announcements (club_id, member_id, milestone, announced_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  return {
    announced: (clubId, memberId) => new Set(select.all(clubId, memberId)),
    add: (clubId, memberId, milestone, at) => {
      insert.run(clubId, memberId, milestone, at.toString())
    },
  }
}
