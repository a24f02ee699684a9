import { inForceOn } from './in-force.ts'
import { planOn } from './plan-on.ts'
import type { Plan, Weekday } from './plan.ts'

/** Strength days of a member's own from a date on; null = the club's again. */
export interface OwnDays {
  readonly effectiveFrom: string
  readonly days: readonly Weekday[] | null
}

/**
 * The plans that hold for one member: the club's, with the member's own strength days in them from
 * the dates on at which those hold. Runs, programme and zone stay the club's.
 *
 * @param plans the club's, in the order of saving
 * @param own in the order of saving; of two with the same `effectiveFrom` the later one holds
 */
export function memberPlans(plans: readonly Plan[], own: readonly OwnDays[]): readonly Plan[] {
  if (own.length === 0) return plans
  const changes = [...plans, ...own].map(({ effectiveFrom }) => effectiveFrom)
  return [...new Set(changes)].toSorted().map((effectiveFrom) => {
    const plan = planOn(plans, Temporal.PlainDate.from(effectiveFrom))
    const days = ownDaysOn(own, effectiveFrom)
    return { ...plan, effectiveFrom, strengthDays: days ? [...days] : plan.strengthDays }
  })
}

/** The own days in force on a date (YYYY-MM-DD); null = the club's. */
export const ownDaysOn = (own: readonly OwnDays[], date: string): readonly Weekday[] | null =>
  inForceOn(own, date)?.days ?? null
