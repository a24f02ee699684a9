import { NO_CLUB } from '#core/sessions/session.ts'
import { ladderDone } from '#core/training/day-training.ts'
import { DEFAULT_PROFILE } from '#core/training/member-profile.ts'
import { planOn } from '#core/training/plan-on.ts'
import type { Plan } from '#core/training/plan.ts'
import { weekOutline, type OutlineDay } from '#core/training/week-outline.ts'
import { readMember } from './member-record.ts'
import type { DayPorts } from './plan-day.ts'
import { streakReport } from '#core/streaks/streak-report.ts'
import { trainingHistory } from './training-history.ts'

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

/** The club's week that today is in, with the member's own strength days in it. */
export function outlineWeek(asked: Asked, ports: DayPorts): OutlinedWeek {
  const record = readMember(asked.clubId ?? NO_CLUB, asked.memberId, ports)
  const { today, streak } = streakReport(record, asked.now)
  const profile = ports.profiles.profileOf(asked.memberId) ?? DEFAULT_PROFILE
  const history = trainingHistory(record, streak, today)
  return {
    days: weekOutline(record.plans, today, {
      hill: profile.kit.has('hill'),
      ladderDone: ladderDone(ports.content, history),
    }),
    today,
    plan: planOn(record.plans, today),
    onDefaultPlan: record.club.plans.length === 0,
  }
}
