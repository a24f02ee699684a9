import type { MembershipStore } from '#use-cases/ports.ts'
import type { Database } from 'better-sqlite3'

/** Memberships in SQLite. */
export function createMembershipStore(db: Database): MembershipStore {
  const select = db
    .prepare<[string], string>(
      'SELECT club_id FROM memberships WHERE member_id = ? ORDER BY club_id',
    )
    .pluck()
  const known = db
    .prepare<[string, string]>(
      'SELECT 1 FROM memberships WHERE member_id = ? AND club_id = ? AND left_at IS NULL',
    )
    .pluck()
  const upsert = db.prepare<[string, string]>(
    `INSERT INTO memberships (member_id, club_id) VALUES (?, ?)
     ON CONFLICT (member_id, club_id) DO UPDATE SET left_at = NULL`,
  )
  const markLeft = db.prepare<[string, string, string]>(
    'UPDATE memberships SET left_at = ? WHERE member_id = ? AND club_id = ? AND left_at IS NULL',
  )
  const bump = db.prepare<[string]>(
    'UPDATE board_revisions SET revision = revision + 1 WHERE club_id = ?',
  )
  return {
    clubsOf: (memberId) => select.all(memberId),
    remember: (memberId, clubId) => {
      // Looked up first: nearly every call finds it, and a read costs no disk write.
      if (known.get(memberId, clubId) !== undefined) return
      upsert.run(memberId, clubId)
      bump.run(clubId)
    },
    isThere: (memberId, clubId) => known.get(memberId, clubId) !== undefined,
    markLeft: (memberId, clubId, at) => {
      if (markLeft.run(at.toString(), memberId, clubId).changes > 0) bump.run(clubId)
    },
  }
}
