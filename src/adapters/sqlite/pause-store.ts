import { pauseReasonSchema } from '#core/sessions/pause.ts'
import type { PauseStore } from '#use-cases/member-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'
import { storedDate } from './stored-values.ts'

const rowSchema = z.object({
  id: z.int(),
  from: storedDate,
  to: storedDate,
  reason: pauseReasonSchema,
})

/** Pauses in SQLite. */
export function createPauseStore(db: Database, memory: ReadMemory = NO_MEMORY): PauseStore {
  const select = db.prepare<[string]>(
    `SELECT id, from_day AS "from", to_day AS "to", reason FROM pauses
     WHERE member_id = ? ORDER BY from_day, id`,
  )
  const insert = db.prepare<[string, string, string, string, string]>(
    'INSERT INTO pauses (member_id, from_day, to_day, reason, set_at) VALUES (?, ?, ?, ?, ?)',
  )
  const end = db.prepare<[string, string, number]>(
    'UPDATE pauses SET to_day = ? WHERE member_id = ? AND id = ?',
  )
  const remove = db.prepare<[string, number]>('DELETE FROM pauses WHERE member_id = ? AND id = ?')
  return {
    pausesOf: (memberId) =>
      memory.recall('pauses', memberId, () =>
        select.all(memberId).map((row) => rowSchema.parse(row)),
      ),
    add: (memberId, { from, to, reason }, at) => {
      insert.run(memberId, from.toString(), to.toString(), reason, at.toString())
      memory.forget('pauses', memberId)
    },
    endOn: (memberId, id, to) => {
      end.run(to.toString(), memberId, id)
      memory.forget('pauses', memberId)
    },
    remove: (memberId, id) => {
      remove.run(memberId, id)
      memory.forget('pauses', memberId)
    },
  }
}
