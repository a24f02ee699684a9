import { createBoundedMemory } from '#core/bounded-memory.ts'
import type { DayClock } from '#core/calendar/day-clock.ts'
import { dateOf, dayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import { neutralByRace } from '#core/races/race-rule.ts'
import type { Race } from '#core/races/race.ts'
import type { Pause } from '#core/sessions/pause.ts'
import { dueDaysOf, type DueDays } from '#core/streaks/due-days.ts'
import type { MemberFacts } from '#core/streaks/settle.ts'
import { memberClock, type OwnZone } from '#core/training/member-clock.ts'
import { memberPlans } from '#core/training/member-plans.ts'
import type { Plan } from '#core/training/plan.ts'
import type { RaceStore } from './club-ports.ts'
import type { PainStore } from './condition-ports.ts'
import type { OwnSettingsStore, PauseStore } from './member-ports.ts'
import type { PlanStore } from './ports.ts'
import type { AmnestyStore, SessionStore } from './session-ports.ts'

export interface RecordPorts {
  readonly plans: PlanStore
  readonly own: OwnSettingsStore
  readonly sessions: SessionStore
  readonly pauses: PauseStore
  readonly amnesties: AmnestyStore
  readonly races: Pick<RaceStore, 'ofClub' | 'ofMember'>
  readonly pain: Pick<PainStore, 'holdsOf'>
}

/** What follows from a club's plans, or from them and a member's own zones. */
interface Calendar {
  readonly clock: DayClock
  /** The club's strength days. */
  readonly due: DueDays
  /** Whether a change of zone left the date out. */
  readonly isSkipped: (day: DayNumber) => boolean
}

/** What is the same for everybody in a club. */
export interface ClubRecord extends Calendar {
  readonly clubId: string
  readonly plans: readonly Plan[]
  readonly isAmnesty: (day: DayNumber) => boolean
  /** The club's own; removed ones too. */
  readonly races: readonly Race[]
  /** Whether a race makes a strength day of the club neutral. */
  readonly isRaced: (day: DayNumber) => boolean
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
  /** Whether a professional has to look first: nothing is due, and nobody reminds them. */
  readonly isHeld: (day: DayNumber) => boolean
  /** The club's and the member's own; removed ones too. */
  readonly races: readonly Race[]
  readonly facts: MemberFacts
}

/**
 * @param clubId NO_CLUB for somebody without a club, who follows the default plan
 */
export function readClub(clubId: string, ports: RecordPorts): ClubRecord {
  const plans = ports.plans.plansOf(clubId)
  const amnesties = new Set(ports.amnesties.daysOf(clubId))
  const calendar = calendarOf(plans, [])
  const races = ports.races.ofClub(clubId)
  return {
    clubId,
    plans,
    ...calendar,
    isAmnesty: (day) => amnesties.has(day),
    races,
    isRaced: neutralByRace(races, calendar.due.isDue),
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
  const { clock, isSkipped } = hasOwnZone ? calendarOf(club.plans, ownZones) : club
  const spans = pauses.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))
  const isPaused = (day: DayNumber) => spans.some(({ from, to }) => from <= day && day <= to)
  const held = ports.pain.holdsOf(memberId).map(({ from, clearedOn }) => ({
    from: dayNumber(from),
    until: clearedOn === null ? Number.POSITIVE_INFINITY : dayNumber(clearedOn),
  }))
  const isHeld = (day: DayNumber) => held.some(({ from, until }) => from <= day && day < until)
  const due = ownDays.length === 0 ? club.due : dueDaysOf(plans)
  const ownRaces = ports.races.ofMember(memberId)
  const races = ownRaces.length === 0 ? club.races : [...club.races, ...ownRaces]
  const isRaced =
    due === club.due && races === club.races ? club.isRaced : neutralByRace(races, due.isDue)
  return {
    club,
    plans,
    clock,
    hasOwnZone,
    pauses,
    isPaused,
    isHeld,
    races,
    facts: {
      due,
      sessions,
      isNeutral: (day) =>
        isPaused(day) || isHeld(day) || club.isAmnesty(day) || isRaced(day) || isSkipped(day),
    },
  }
}

/** Calendars in use; asking a zone about one date takes longer than the rest of a streak. */
const calendars = createBoundedMemory<Calendar>(500)

/** Remembered by what it is made of, so that it can never be an old one. */
function calendarOf(plans: readonly Plan[], ownZones: readonly OwnZone[]): Calendar {
  const key = JSON.stringify([plans, ownZones])
  const calendar = calendars.get(key) ?? newCalendar(plans, ownZones)
  calendars.set(key, calendar)
  return calendar
}

function newCalendar(plans: readonly Plan[], ownZones: readonly OwnZone[]): Calendar {
  const clock = memberClock(plans, ownZones)
  const known = new Map<DayNumber, boolean>()
  const isSkipped = (day: DayNumber): boolean => {
    const answer = known.get(day) ?? !clock.occurs(dateOf(day))
    known.set(day, answer)
    return answer
  }
  return { clock, due: dueDaysOf(plans), isSkipped }
}
