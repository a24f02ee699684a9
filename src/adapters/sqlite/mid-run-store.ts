import type { MidRunStore } from '#use-cases/own-reminder-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'
import { storedDate } from './stored-values.ts'

const rowSchema = z.object({
  day: storedDate,
  kind: z.enum(['hill-sprints', 'backward-running']),
  planned: z.int(),
  done: z.int(),
})

/** What was done inside runs, in SQLite. */
export function createMidRunStore(db: Database, memory: ReadMemory = NO_MEMORY): MidRunStore {
  const select = db.prepare<[string, string]>(
    `SELECT day, kind, planned, done FROM mid_runs WHERE club_id = ? AND member_id = ?
     ORDER BY day`,
  )
  const upsert = db.prepare(
    `INSERT INTO mid_runs (club_id, member_id, day, kind, planned, done, said_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (club_id, member_id, day) DO UPDATE
     SET kind = excluded.kind, planned = excluded.planned, done = excluded.done,
         said_at = excluded.said_at`,
  )
  return {
    ofMember: (clubId, memberId) =>
      memory.recall('mid-runs', `${clubId} ${memberId}`, () =>
        select.all(clubId, memberId).map((row) => rowSchema.parse(row)),
      ),
    save: (clubId, memberId, { day, kind, planned, done }, at) => {
      upsert.run(clubId, memberId, day.toString(), kind, planned, done, at.toString())
      memory.forget('mid-runs', `${clubId} ${memberId}`)
    },
  }
}
