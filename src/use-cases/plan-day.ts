import { dayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import { readDay } from '#core/calendar/day-word.ts'
import type { OwnSwaps } from '#core/guided/own-swaps.ts'
import { isKeptFree, raceRules } from '#core/races/race-rule.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import type { Content } from '#core/training/content.ts'
import { DEFAULT_PROFILE, type MemberProfile } from '#core/training/member-profile.ts'
import type { DayTraining } from '#core/training/routine.ts'
import { dayState, type DayState } from '#core/streaks/day-state.ts'
import { readMember, type MemberRecord, type RecordPorts } from './member-record.ts'
import type { OwnWayStore } from './guided-ports.ts'
import type { MidRunStore } from './own-reminder-ports.ts'
import type { ProfileStore } from './ports.ts'
import type { PainStore } from './condition-ports.ts'
import type { CorrectionStore, SessionStore } from './session-ports.ts'
import { inOwnWay, type PlainDay } from './in-own-way.ts'
import { memberCondition, type ConditionPorts } from './member-condition.ts'
import { streakReport } from '#core/streaks/streak-report.ts'
import { recallTraining } from './recall-training.ts'
import { trainingHistory } from './training-history.ts'

export interface DayPorts extends RecordPorts, ConditionPorts {
  readonly corrections: Pick<CorrectionStore, 'find'>
  readonly content: Content
  readonly sessions: SessionStore
  readonly pain: PainStore
  readonly profiles: ProfileStore
  readonly midRuns: Pick<MidRunStore, 'ofMember'>
  readonly ownWay: Pick<OwnWayStore, 'swapsOf'>
}

interface Asked {
  /** null = the default plan. */
  readonly clubId: string | null
  readonly memberId: string
  /** What was typed; undefined = today. Weekdays are read forwards. */
  readonly day: string | undefined
  readonly now: Temporal.Instant
  /** Whether a rest or run day may lead with yesterday's routine while that is still open. */
  readonly mayLead: boolean
  /** What others see too: nothing of breaks, slots and pain of the member's own is in it. */
  readonly forOthers?: boolean
}

export type PlannedDay =
  | {
      readonly kind: 'planned'
      readonly training: DayTraining
      readonly today: Temporal.PlainDate
      /** With the level that the day is at, which a break can lower. */
      readonly profile: MemberProfile
      /** The member has set level or kit before. */
      readonly hasProfile: boolean
      /** The club has set nothing up. */
      readonly onDefaultPlan: boolean
      readonly state: DayState
    }
  | { readonly kind: 'not-a-day' | 'no-such-date'; readonly written: string }

/** What a day carries for this member, at their own level and kit, and where they stand with it. */
export function planDay(asked: Asked, ports: DayPorts): PlannedDay {
  const record = readMember(asked.clubId ?? NO_CLUB, asked.memberId, ports)
  const report = streakReport(record, asked.now)
  const { today } = report
  const written = asked.day ?? 'today'
  const answer = readDay(written, today, 'forwards')
  if (answer.kind !== 'day') return { kind: answer.kind, written }
  const isFree = keptFreeBy(record)
  const leads =
    asked.mayLead &&
    answer.date.equals(today) &&
    !isFree(dayNumber(today)) &&
    leadsWithYesterday(record, report)
  const date = leads ? today.subtract({ days: 1 }) : answer.date
  const isCorrected = (day: Temporal.PlainDate) =>
    ports.corrections.find(record.club.clubId, asked.memberId, day) === false
  const midRuns = ports.midRuns.ofMember(record.club.clubId, asked.memberId)
  const saved = ports.profiles.profileOf(asked.memberId)
  const profile = saved ?? DEFAULT_PROFILE
  const { memberId, forOthers = false } = asked
  const plainOn = (on: Temporal.PlainDate): PlainDay => {
    const about = { memberId, date: on, today }
    const condition = forOthers ? null : memberCondition(record, about, ports)
    const training = recallTraining({
      content: ports.content,
      plans: record.plans,
      races: record.races,
      member: { profile, setAside: new Set(), ...(condition && { condition }) },
      date: on,
      history: trainingHistory(record, report.streak, on, midRuns),
    })
    return { training, profile: { ...profile, level: condition?.comeBack?.level ?? profile.level } }
  }
  const plain = plainOn(date)
  const swaps: OwnSwaps = forOthers ? new Map() : ports.ownWay.swapsOf(memberId)
  return {
    kind: 'planned',
    training: swaps.size === 0 ? plain.training : inOwnWay(memberId, date, swaps, plainOn, ports),
    today,
    profile: plain.profile,
    hasProfile: saved !== null,
    onDefaultPlan: record.club.plans.length === 0,
    state: dayState(
      { ...record, isAmnesty: record.club.isAmnesty, isCorrected, isKeptFree: isFree },
      report,
      date,
      leads,
    ),
  }
}

/** Whether a race asks for no strength at all on a day, be it due or not. */
function keptFreeBy({ races, facts }: MemberRecord): (day: DayNumber) => boolean {
  const rules = raceRules(races, facts.due.isDue)
  return (day) => {
    const rule = rules(day)
    return rule !== null && isKeptFree(rule.phase)
  }
}

/** Today asks for nothing, while yesterday's due day can still be kept. */
function leadsWithYesterday(
  { facts }: MemberRecord,
  { today, open }: { today: Temporal.PlainDate; open: readonly Temporal.PlainDate[] },
): boolean {
  const yesterday = today.subtract({ days: 1 })
  return !facts.due.isDue(dayNumber(today)) && open.some((day) => day.equals(yesterday))
}
