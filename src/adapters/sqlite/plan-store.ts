import { planSchema } from '#core/training/plan.ts'
import type { PlanStore } from '#use-cases/ports.ts'
import type { Database } from 'better-sqlite3'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'

/** Plans in SQLite; a row that does not parse throws, because a plan must never be guessed. */
export function createPlanStore(db: Database, memory: ReadMemory = NO_MEMORY): PlanStore {
  const select = db
    .prepare<[string], string>(
      'SELECT plan FROM plans WHERE club_id = ? ORDER BY effective_from, id',
    )
    .pluck()
  const insert = db.prepare<[string, string, string, string, string]>(
    'INSERT INTO plans (club_id, effective_from, saved_at, saved_by, plan) VALUES (?, ?, ?, ?, ?)',
  )
  return {
    plansOf: (clubId) =>
      memory.recall('plans', clubId, () =>
        select.all(clubId).map((row) => planSchema.parse(JSON.parse(row))),
      ),
    savePlan: (clubId, plan, by) => {
      insert.run(clubId, plan.effectiveFrom, by.at.toString(), by.memberId, JSON.stringify(plan))
      memory.forget('plans', clubId)
    },
  }
}
