import { DEFAULT_PLAN, type Plan } from '#core/training/plan.ts'

/** The default plan with these changes: runs on Wednesday, Saturday and hard Sunday. */
export function aPlan(changes: Partial<Plan> = {}): Plan {
  return { ...DEFAULT_PLAN, ...changes }
}

/** `2026-11-17` as a date. */
export function day(written: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(written)
}
