import { planSchema, type Plan } from '#core/training/plan.ts'
import type { PlanStore } from '#use-cases/ports.ts'
import type { Database } from 'better-sqlite3'

const PLANS_KEPT = 1_000

/** Plans in SQLite; a row that does not parse throws, because a plan must never be guessed. */
export function createPlanStore(db: Database): PlanStore {
  const select = db
    .prepare<[string], string>(
      'SELECT plan FROM plans WHERE club_id = ? ORDER BY effective_from, id',
    )
    .pluck()
  const insert = db.prepare<[string, string, string, string, string]>(
    'INSERT INTO plans (club_id, effective_from, saved_at, saved_by, plan) VALUES (?, ?, ?, ?, ?)',
  )
  // Parsed once: a club's rows are asked for with every answer and change a few times a year.
  const parsed = new Map<string, Plan>()
  const planIn = (row: string): Plan => {
    const known = parsed.get(row)
    if (known) return known
    const plan = planSchema.parse(JSON.parse(row))
    if (parsed.size >= PLANS_KEPT) parsed.clear()
    parsed.set(row, plan)
    return plan
  }
  return {
    plansOf: (clubId) => select.all(clubId).map(planIn),
    savePlan: (clubId, plan, by) => {
      insert.run(clubId, plan.effectiveFrom, by.at.toString(), by.memberId, JSON.stringify(plan))
    },
  }
}
