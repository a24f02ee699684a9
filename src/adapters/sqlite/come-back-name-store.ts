import type { ComeBackNameStore } from '#use-cases/own-reminder-ports.ts'
import type { Database } from 'better-sqlite3'

/** Whether somebody may be named when they have come back, in SQLite. */
export function createComeBackNameStore(db: Database): ComeBackNameStore {
  const select = db
    .prepare<[string], number>('SELECT may_name FROM come_back_names WHERE member_id = ?')
    .pluck()
  const upsert = db.prepare<[string, number, string]>(
    `INSERT INTO come_back_names (member_id, may_name, said_at) VALUES (?, ?, ?)
     ON CONFLICT (member_id) DO UPDATE
     SET may_name = excluded.may_name, said_at = excluded.said_at`,
  )
  return {
    mayName: (memberId) => {
      const mayName = select.get(memberId)
      return mayName === undefined ? null : mayName === 1
    },
    save: (memberId, mayName, at) => {
      upsert.run(memberId, mayName ? 1 : 0, at.toString())
    },
  }
}
