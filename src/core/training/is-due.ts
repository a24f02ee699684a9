import { planOn } from './plan-on.ts'
import type { Plan, Weekday } from './plan.ts'

/**
 * Whether `date` is a strength day by the plan in force. The only place where that is decided: the
 * day's answer, the streak and the boards all ask here. For one member, `plans` are those of
 * `memberPlans`.
 */
export const isDue = (plans: readonly Plan[], date: Temporal.PlainDate): boolean =>
  isStrengthDay(planOn(plans, date), date.dayOfWeek)

/** Whether a plan trains strength on an ISO weekday (Monday = 1). */
export const isStrengthDay = (plan: Plan, weekday: number): boolean =>
  plan.strengthDays.includes(weekday as Weekday)
