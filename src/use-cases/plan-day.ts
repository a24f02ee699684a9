import { readDay } from '#core/calendar/day-word.ts'
import { clubToday } from '#core/training/club-today.ts'
import type { Content } from '#core/training/content.ts'
import { dayTraining, NO_HISTORY } from '#core/training/day-training.ts'
import { DEFAULT_PROFILE, type MemberProfile } from '#core/training/member-profile.ts'
import type { DayTraining } from '#core/training/routine.ts'
import type { PlanStore, ProfileStore } from './ports.ts'

export interface DayPorts {
  readonly content: Content
  readonly plans: PlanStore
  readonly profiles: ProfileStore
}

interface Asked {
  /** null = the default plan. */
  readonly clubId: string | null
  readonly memberId: string
  /** What was typed; undefined = today. Weekdays are read forwards. */
  readonly day: string | undefined
  readonly now: Temporal.Instant
}

export type PlannedDay =
  | {
      readonly kind: 'planned'
      readonly training: DayTraining
      readonly today: Temporal.PlainDate
      readonly profile: MemberProfile
      /** The member has set level or kit before. */
      readonly hasProfile: boolean
      /** The club has set nothing up. */
      readonly onDefaultPlan: boolean
    }
  | { readonly kind: 'not-a-day' | 'no-such-date'; readonly written: string }

/** What a day carries for this member, at their own level and kit. */
export function planDay(asked: Asked, ports: DayPorts): PlannedDay {
  const plans = asked.clubId === null ? [] : ports.plans.plansOf(asked.clubId)
  const today = clubToday(plans, asked.now)
  const written = asked.day ?? 'today'
  const answer = readDay(written, today, 'forwards')
  if (answer.kind !== 'day') return { kind: answer.kind, written }
  const saved = ports.profiles.profileOf(asked.memberId)
  const profile = saved ?? DEFAULT_PROFILE
  const training = dayTraining({
    content: ports.content,
    plans,
    member: { profile, setAside: new Set() },
    date: answer.date,
    history: NO_HISTORY,
  })
  return {
    kind: 'planned',
    training,
    today,
    profile,
    hasProfile: saved !== null,
    onDefaultPlan: plans.length === 0,
  }
}
