import { firstDayInZone } from '#core/training/member-clock.ts'
import { planOn } from '#core/training/plan-on.ts'
import type { Plan } from '#core/training/plan.ts'

/**
 * The first whole club day by the clock of a plan that changes the zone; null when that is the plan's
 * first day, and when the zone stays.
 *
 * @param plans the club's, with this one among them
 */
export function firstWholeDay(
  plans: readonly Plan[],
  { effectiveFrom, timeZone }: Plan,
): Temporal.PlainDate | null {
  const from = Temporal.PlainDate.from(effectiveFrom)
  if (planOn(plans, from.subtract({ days: 1 })).timeZone === timeZone) return null
  const first = firstDayInZone(plans, [], from)
  return first.equals(from) ? null : first
}
