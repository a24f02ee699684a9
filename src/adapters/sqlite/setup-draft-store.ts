import type { SetupDraftStore } from '#use-cases/club-ports.ts'
import type { Database } from 'better-sqlite3'

/** What captains have chosen and not saved yet, in SQLite. A draft has to be JSON. */
export function createSetupDraftStore(db: Database): SetupDraftStore {
  const select = db
    .prepare<[string, string], string>(
      'SELECT draft FROM setup_drafts WHERE club_id = ? AND member_id = ?',
    )
    .pluck()
  const upsert = db.prepare<[string, string, string, string]>(
    `INSERT INTO setup_drafts (club_id, member_id, draft, updated_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (club_id, member_id) DO UPDATE
     SET draft = excluded.draft, updated_at = excluded.updated_at`,
  )
  const remove = db.prepare<[string, string]>(
    'DELETE FROM setup_drafts WHERE club_id = ? AND member_id = ?',
  )
  return {
    draftOf: (clubId, memberId) => select.get(clubId, memberId) ?? null,
    save: (clubId, memberId, draft, at) => {
      upsert.run(clubId, memberId, draft, at.toString())
    },
    remove: (clubId, memberId) => {
      remove.run(clubId, memberId)
    },
  }
}
