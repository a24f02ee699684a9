import { inForceOn } from './in-force.ts'
import { DEFAULT_PLAN, type Plan } from './plan.ts'

/**
 * The plan in force on `date`. Before a club's first plan the default plan holds.
 *
 * @param plans in the order of saving
 */
export const planOn = (plans: readonly Plan[], date: Temporal.PlainDate): Plan =>
  inForceOn(plans, date.toString()) ?? DEFAULT_PLAN
