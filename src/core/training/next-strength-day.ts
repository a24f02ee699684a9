import { isStrengthDay } from './is-due.ts'
import { planOn } from './plan-on.ts'
import type { Plan } from './plan.ts'

/**
 * The first strength day after `date`, by the plan in force on that day; plans that begin later are
 * looked through to the last. Null when no plan to come has a strength day.
 */
export function nextStrengthDay(
  plans: readonly Plan[],
  date: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const changes = plans.map((plan) => plan.effectiveFrom).toSorted()
  let from = date.add({ days: 1 })
  for (;;) {
    const start = from.toString()
    const change = changes.find((day) => day > start)
    const found = firstStrengthDay(planOn(plans, from), from)
    if (found && (change === undefined || found.toString() < change)) return found
    if (change === undefined) return null
    from = Temporal.PlainDate.from(change)
  }
}

function firstStrengthDay(plan: Plan, from: Temporal.PlainDate): Temporal.PlainDate | null {
  for (let days = 0; days < 7; days += 1) {
    const day = from.add({ days })
    if (isStrengthDay(plan, day.dayOfWeek)) return day
  }
  return null
}
