import { clubToday } from '#core/training/club-today.ts'
import { DEFAULT_PROFILE } from '#core/training/member-profile.ts'
import { planOn } from '#core/training/plan-on.ts'
import type { Plan } from '#core/training/plan.ts'
import { weekOutline, type OutlineDay } from '#core/training/week-outline.ts'
import type { DayPorts } from './plan-day.ts'

interface Asked {
  /** null = the default plan. */
  readonly clubId: string | null
  readonly memberId: string
  readonly now: Temporal.Instant
}

export interface OutlinedWeek {
  readonly days: readonly OutlineDay[]
  readonly today: Temporal.PlainDate
  /** The plan in force today. */
  readonly plan: Plan
  /** The club has set nothing up. */
  readonly onDefaultPlan: boolean
}

/** The club's week that today is in. */
export function outlineWeek(asked: Asked, ports: DayPorts): OutlinedWeek {
  const plans = asked.clubId === null ? [] : ports.plans.plansOf(asked.clubId)
  const today = clubToday(plans, asked.now)
  const profile = ports.profiles.profileOf(asked.memberId) ?? DEFAULT_PROFILE
  return {
    days: weekOutline(plans, today, { hill: profile.kit.has('hill') }),
    today,
    plan: planOn(plans, today),
    onDefaultPlan: plans.length === 0,
  }
}
