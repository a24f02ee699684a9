import type { DayClock } from '#core/calendar/day-clock.ts'
import { dateOf, dayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import type { Pause } from '#core/sessions/pause.ts'
import { dueDaysOf, type DueDays } from '#core/streaks/due-days.ts'
import type { MemberFacts } from '#core/streaks/settle.ts'
import { memberClock } from '#core/training/member-clock.ts'
import { memberPlans } from '#core/training/member-plans.ts'
import type { Plan } from '#core/training/plan.ts'
import type { OwnSettingsStore, PauseStore } from './member-ports.ts'
import type { PlanStore } from './ports.ts'
import type { AmnestyStore, SessionStore } from './session-ports.ts'

export interface RecordPorts {
  readonly plans: PlanStore
  readonly own: OwnSettingsStore
  readonly sessions: SessionStore
  readonly pauses: PauseStore
  readonly amnesties: AmnestyStore
}

/** What is the same for everybody in a club. */
export interface ClubRecord {
  readonly clubId: string
  readonly plans: readonly Plan[]
  readonly clock: DayClock
  readonly due: DueDays
  readonly isAmnesty: (day: DayNumber) => boolean
  /** Whether a change of zone left the date out. */
  readonly isSkipped: (day: DayNumber) => boolean
}

/** Everything that one member's days are judged by, in one club. */
export interface MemberRecord {
  readonly club: ClubRecord
  /** The club's plans, with the member's own strength days in them. */
  readonly plans: readonly Plan[]
  readonly clock: DayClock
  /** Whether the member's days run by a zone of their own. */
  readonly hasOwnZone: boolean
  readonly pauses: readonly Pause[]
  readonly isPaused: (day: DayNumber) => boolean
  readonly facts: MemberFacts
}

/**
 * @param clubId NO_CLUB for somebody without a club, who follows the default plan
 */
export function readClub(clubId: string, ports: RecordPorts): ClubRecord {
  const plans = ports.plans.plansOf(clubId)
  const amnesties = new Set(ports.amnesties.daysOf(clubId))
  const clock = memberClock(plans, [])
  return {
    clubId,
    plans,
    clock,
    isSkipped: skippedBy(clock),
    due: dueDaysOf(plans),
    isAmnesty: (day) => amnesties.has(day),
  }
}

export const readMember = (clubId: string, memberId: string, ports: RecordPorts): MemberRecord =>
  readMemberOf(readClub(clubId, ports), memberId, ports)

/**
 * @param sessions days of the member's sessions in the club, when they are at hand already
 */
export function readMemberOf(
  club: ClubRecord,
  memberId: string,
  ports: RecordPorts,
  sessions: readonly DayNumber[] = ports.sessions.daysOf(club.clubId, memberId),
): MemberRecord {
  const ownDays = ports.own.daysOf(memberId)
  const ownZones = ports.own.zonesOf(memberId)
  const pauses = ports.pauses.pausesOf(memberId)
  const plans = memberPlans(club.plans, ownDays)
  const hasOwnZone = ownZones.length > 0
  const clock = hasOwnZone ? memberClock(club.plans, ownZones) : club.clock
  const isSkipped = hasOwnZone ? skippedBy(clock) : club.isSkipped
  const spans = pauses.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))
  const isPaused = (day: DayNumber) => spans.some(({ from, to }) => from <= day && day <= to)
  return {
    club,
    plans,
    clock,
    hasOwnZone,
    pauses,
    isPaused,
    facts: {
      due: ownDays.length === 0 ? club.due : dueDaysOf(plans),
      sessions,
      isNeutral: (day) => isPaused(day) || club.isAmnesty(day) || isSkipped(day),
    },
  }
}

/** Remembers its answers: a board asks about the same days for every member. */
function skippedBy(clock: DayClock): (day: DayNumber) => boolean {
  const known = new Map<DayNumber, boolean>()
  return (day) => {
    const answer = known.get(day) ?? !clock.occurs(dateOf(day))
    known.set(day, answer)
    return answer
  }
}
