import { DEFAULT_PLAN, type Plan } from './plan.ts'

/**
 * The plan in force on `date`: the one with the latest `effectiveFrom` not after it, and of two
 * with the same one the last in `plans`, which are in the order of saving. Before a club's first
 * plan the default plan holds.
 */
export function planOn(plans: readonly Plan[], date: Temporal.PlainDate): Plan {
  const day = date.toString()
  let inForce: Plan | undefined
  for (const plan of plans) {
    if (plan.effectiveFrom > day) continue
    if (!inForce || plan.effectiveFrom >= inForce.effectiveFrom) inForce = plan
  }
  return inForce ?? DEFAULT_PLAN
}
