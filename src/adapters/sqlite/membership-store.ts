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
    .prepare<[string, string]>('SELECT 1 FROM memberships WHERE member_id = ? AND club_id = ?')
    .pluck()
  const insert = db.prepare<[string, string]>(
    'INSERT INTO memberships (member_id, club_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  return {
    clubsOf: (memberId) => select.all(memberId),
    remember: (memberId, clubId) => {
      // Looked up first: nearly every call finds it, and a read costs no disk write.
      if (known.get(memberId, clubId) === undefined) insert.run(memberId, clubId)
    },
  }
}
