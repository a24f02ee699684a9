import { levelSchema } from '#core/training/member-profile.ts'
import type { LevelStore } from '#use-cases/condition-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'
import { storedDate } from './stored-values.ts'

const rowSchema = z.object({
  day: storedDate,
  level: levelSchema,
  how: z.enum(['chosen', 'taken', 'later']),
})

/** When levels were set, in SQLite. */
export function createLevelStore(db: Database, memory: ReadMemory = NO_MEMORY): LevelStore {
  const select = db.prepare<[string]>(
    'SELECT day, level, how FROM level_marks WHERE member_id = ? ORDER BY id',
  )
  const insert = db.prepare<[string, string, number, string, string]>(
    'INSERT INTO level_marks (member_id, day, level, how, marked_at) VALUES (?, ?, ?, ?, ?)',
  )
  return {
    marksOf: (memberId) =>
      memory.recall('level-marks', memberId, () =>
        select.all(memberId).map((row) => rowSchema.parse(row)),
      ),
    mark: (memberId, { day, level, how }, at) => {
      insert.run(memberId, day.toString(), level, how, at.toString())
      memory.forget('level-marks', memberId)
    },
  }
}
