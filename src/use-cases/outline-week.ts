import { dayNumber } from '#core/calendar/day-number.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import { streakReport } from '#core/streaks/streak-report.ts'
import { ladderDone } from '#core/training/day-training.ts'
import { DEFAULT_PROFILE } from '#core/training/member-profile.ts'
import { ownZoneOn } from '#core/training/member-clock.ts'
import { ownDaysOn } from '#core/training/member-plans.ts'
import { planOn } from '#core/training/plan-on.ts'
import type { Plan } from '#core/training/plan.ts'
import { weekOutline, type OutlineDay } from '#core/training/week-outline.ts'
import { readMember, type MemberRecord } from './member-record.ts'
import type { DayPorts } from './plan-day.ts'
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
  /** On some day of the week strength days are the member's own. */
  readonly hasOwnDays: boolean
  /** The zone by which it is today for the member. */
  readonly timeZone: string
  /** Dates (YYYY-MM-DD) of the week that do not count, and why. */
  readonly off: ReadonlyMap<string, OffReason>
}

export type OffReason = 'paused' | 'held' | 'amnesty'

/** The club's week that today is in, with the member's own strength days in it. */
export function outlineWeek(asked: Asked, ports: DayPorts): OutlinedWeek {
  const record = readMember(asked.clubId ?? NO_CLUB, asked.memberId, ports)
  const { today, streak } = streakReport(record, asked.now)
  const profile = ports.profiles.profileOf(asked.memberId) ?? DEFAULT_PROFILE
  const midRuns = ports.midRuns.ofMember(record.club.clubId, asked.memberId)
  const history = trainingHistory(record, streak, today, midRuns)
  const plan = planOn(record.plans, today)
  const ownDays = ports.own.daysOf(asked.memberId)
  const days = weekOutline(record.plans, today, {
    hill: profile.kit.has('hill'),
    ladderDone: ladderDone(ports.content, history),
    races: record.races,
  })
  return {
    days,
    today,
    plan,
    onDefaultPlan: record.club.plans.length === 0,
    hasOwnDays: days.some(({ date }) => ownDaysOn(ownDays, date.toString()) !== null),
    timeZone: ownZoneOn(ports.own.zonesOf(asked.memberId), today.toString()) ?? plan.timeZone,
    off: new Map(days.flatMap(({ date }) => offOn(record, date))),
  }
}

function offOn(
  { club, isPaused, isHeld }: MemberRecord,
  date: Temporal.PlainDate,
): readonly (readonly [string, OffReason])[] {
  const day = dayNumber(date)
  if (isHeld(day)) return [[date.toString(), 'held']]
  if (isPaused(day)) return [[date.toString(), 'paused']]
  return club.isAmnesty(day) ? [[date.toString(), 'amnesty']] : []
}
