import { auditActionSchema } from '#core/sessions/audit-entry.ts'
import type { AuditStore } from '#use-cases/session-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { storedDate, storedInstant } from './stored-values.ts'

const rowSchema = z.object({
  at: storedInstant,
  by: z.string().nullable(),
  action: auditActionSchema,
  memberId: z.string().nullable(),
  from: storedDate,
  to: storedDate,
  note: z.string(),
})

/** The audit trail in SQLite. */
export function createAuditStore(db: Database): AuditStore {
  const insert = db.prepare(
    `INSERT INTO audit
       (club_id, changed_at, changed_by, action, member_id, from_day, to_day, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const page = db.prepare<[string, number, number]>(
    `SELECT changed_at AS "at", changed_by AS "by", action, member_id AS memberId,
       from_day AS "from", to_day AS "to", note
     FROM audit WHERE club_id = ? ORDER BY id DESC LIMIT ? OFFSET ?`,
  )
  const count = db.prepare<[string], number>('SELECT count(*) FROM audit WHERE club_id = ?').pluck()
  return {
    add: (clubId, { at, by, action, memberId, from, to, note }) => {
      insert.run(clubId, at.toString(), by, action, memberId, from.toString(), to.toString(), note)
    },
    page: (clubId, skip, limit) => page.all(clubId, limit, skip).map((row) => rowSchema.parse(row)),
    count: (clubId) => count.get(clubId) ?? 0,
  }
}
