import type { MembershipStore } from '#use-cases/ports.ts'
import type { Database } from 'better-sqlite3'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'

/** Memberships in SQLite. */
export function createMembershipStore(
  db: Database,
  memory: ReadMemory = NO_MEMORY,
): MembershipStore {
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
    `INSERT INTO memberships (left_at, member_id, club_id) VALUES (?, ?, ?)
     ON CONFLICT (member_id, club_id) DO UPDATE SET left_at = excluded.left_at
     WHERE left_at IS NULL`,
  )
  const isThere = (memberId: string, clubId: string): boolean =>
    memory.recall(
      'is-there',
      `${memberId} ${clubId}`,
      () => known.get(memberId, clubId) !== undefined,
    )
  return {
    clubsOf: (memberId) => select.all(memberId),
    remember: (memberId, clubId) => {
      // Looked up first: nearly every call finds it, and a read costs no disk write.
      if (isThere(memberId, clubId)) return
      upsert.run(memberId, clubId)
      memory.forget('is-there', `${memberId} ${clubId}`)
    },
    isThere,
    markLeft: (memberId, clubId, at) => {
      if (markLeft.run(at.toString(), memberId, clubId).changes === 0) return
      memory.forget('is-there', `${memberId} ${clubId}`)
    },
  }
}
