import { dayNumber } from '#core/calendar/day-number.ts'
import { beginnerOf } from '#core/guided/beginner.ts'
import { guidedRoutine } from '#core/guided/guided-routine.ts'
import { writeRoutine } from '#core/guided/stored-routine.ts'
import { NO_CLUB, type Session } from '#core/sessions/session.ts'
import type { DayTraining } from '#core/training/routine.ts'
import type { StreakReport } from '#core/streaks/streak-report.ts'
import {
  findGuided,
  keepPlace,
  placeOf,
  type GuidedPlace,
  type GuidedPorts,
} from './guided-place.ts'
import { planDay } from './plan-day.ts'

type StrengthDay = Extract<DayTraining, { readonly kind: 'strength' }>

interface Starting {
  /** null = nobody's club, the default plan. */
  readonly clubId: string | null
  readonly memberId: string
  /** As typed or as a button carries it; undefined = the session they are in, else today's. */
  readonly day: string | undefined
  /** Puts away the session of another day that they are in. */
  readonly anew: boolean
  readonly now: Temporal.Instant
}

export type StartOutcome =
  | {
      readonly kind: 'step' | 'held'
      readonly place: GuidedPlace
      /** The day whose session begins; null = it goes on. */
      readonly begins: StrengthDay | null
    }
  /** They are in the session of another day, or of another club. */
  | { readonly kind: 'in-another'; readonly place: GuidedPlace; readonly day: Temporal.PlainDate }
  | { readonly kind: 'already-in'; readonly session: Session; readonly report: StreakReport }
  /** The day's card says why: a rest day, a run, a hold, a day that is kept. */
  | { readonly kind: 'no-session' }
  | {
      readonly kind: 'too-late' | 'too-early' | 'captain-said-no'
      readonly day: Temporal.PlainDate
      readonly today: Temporal.PlainDate
    }
  | { readonly kind: 'not-a-day' | 'no-such-date'; readonly written: string }

/** Begins a day's session, or brings up the one that somebody is in where they left it. */
export function startGuided(asked: Starting, ports: GuidedPorts): StartOutcome {
  return ports.atomically(() => {
    const { memberId, now, anew } = asked
    const clubId = asked.clubId ?? NO_CLUB
    const found = findGuided(memberId, now, ports)
    const live = found.kind === 'live' ? found.place : null
    if (live && asked.day === undefined && live.stored.clubId === clubId)
      return open(live, now, ports)
    const planned = planDay({ ...asked, mayLead: true }, ports)
    if (planned.kind !== 'planned') return planned
    const { training, state, today, profile } = planned
    const { date } = training
    if (training.kind !== 'strength') return { kind: 'no-session' }
    const logs = state.doneLogs
    if (!logs) {
      const session = ports.sessions.find(clubId, memberId, date)
      if (session) return { kind: 'already-in', session, report: state.report }
      if (state.keptOn) return { kind: 'no-session' }
      if (state.captainSaidNo) return { kind: 'captain-said-no', day: date, today }
      return { kind: whyNot(dayNumber(today) - dayNumber(date)), day: date, today }
    }
    if (live && live.stored.clubId === clubId && live.stored.day.equals(date))
      return open({ ...live, stored: { ...live.stored, logs } }, now, ports)
    if (live && !anew) return { kind: 'in-another', place: live, day: date }
    const runner = beginnerOf(training, profile, ports.content)
    const routine = guidedRoutine(training.routine, runner)
    const begun = { clubId, day: date, logs, routine: writeRoutine(routine) }
    const stored = ports.guided.begin(memberId, begun, now)
    const place = placeOf(memberId, stored, routine, { today, now }, ports)
    return { kind: 'step', place, begins: training }
  })
}

/** The session that somebody is in, in whichever club; null = they are in none. */
export function resumeGuided(
  memberId: string,
  now: Temporal.Instant,
  ports: GuidedPorts,
): Extract<StartOutcome, { readonly kind: 'step' | 'held' }> | null {
  return ports.atomically(() => {
    const found = findGuided(memberId, now, ports)
    return found.kind === 'live' ? open(found.place, now, ports) : null
  })
}

const open = (live: GuidedPlace, now: Temporal.Instant, ports: GuidedPorts) =>
  ({
    kind: live.pain.heldSince ? 'held' : 'step',
    place: keepPlace(live, { opened: true }, now, ports),
    begins: null,
  }) as const

/** @param age days since then; below 0 it is still to come */
function whyNot(age: number): 'too-late' | 'too-early' | 'no-session' {
  if (age > 1) return 'too-late'
  return age < 0 ? 'too-early' : 'no-session'
}
