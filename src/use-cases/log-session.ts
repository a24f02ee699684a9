import { readDay } from '#core/calendar/day-word.ts'
import { dateOf, dayNumber } from '#core/calendar/day-number.ts'
import { NO_CLUB, type Effort, type Session, type Source } from '#core/sessions/session.ts'
import { milestoneKey, milestonesOf, type Milestone } from '#core/streaks/milestones.ts'
import type { SessionSlots } from '#core/training/trained-session.ts'
import { isSettled, type JudgedDay } from '#core/streaks/streak.ts'
import { keepsTomorrow, streakReport, type StreakReport } from '#core/streaks/streak-report.ts'
import { readMember, readMemberOf, type MemberRecord } from './member-record.ts'
import type { MembershipStore } from './ports.ts'
import { keepStanding, type StandingPorts } from './refresh-standing.ts'
import type { AnnouncementStore, Atomically, CorrectionStore } from './session-ports.ts'

export interface LogPorts extends StandingPorts {
  readonly atomically: Atomically
  readonly corrections: CorrectionStore
  readonly announcements: AnnouncementStore
  readonly memberships: MembershipStore
}

interface Logging {
  /** NO_CLUB for somebody without a club. */
  readonly clubId: string
  readonly memberId: string
  /** As typed or as a button carries it; undefined = today. Weekdays are read backwards. */
  readonly day: string | undefined
  readonly now: Temporal.Instant
  readonly source: Exclude<Source, 'captain'>
  readonly percent: number
  readonly effort: Effort | null
  /** What a session of that day is made of, in order; null = that is not known. */
  readonly slotsOn?: (day: Temporal.PlainDate) => SessionSlots | null
}

export type LogOutcome =
  | {
      readonly kind: 'logged'
      readonly session: Session
      /** The due day that the session keeps, tomorrow's too; null for an extra that is free. */
      readonly serves: Temporal.PlainDate | null
      readonly report: StreakReport
      /** Reached by now, and not announced before; of session counts the highest alone. */
      readonly milestones: readonly Milestone[]
      /** Due days that went by since the session before; none for one that is logged afterwards. */
      readonly missed: readonly JudgedDay[]
      /** The session keeps the first day after a miss. */
      readonly comeBack: boolean
    }
  | {
      readonly kind: 'already-in'
      readonly session: Session
      readonly report: StreakReport
    }
  /** The day is neither today nor yesterday; later only a captain can say it was done. */
  | {
      readonly kind: 'too-late' | 'too-early'
      readonly day: Temporal.PlainDate
      readonly today: Temporal.PlainDate
    }
  /** A captain has said that this day was not done. */
  | {
      readonly kind: 'captain-said-no'
      readonly day: Temporal.PlainDate
      readonly today: Temporal.PlainDate
    }
  | { readonly kind: 'not-a-day' | 'no-such-date'; readonly written: string }

/** Logs a member's own session for today or yesterday; a second log of a day changes nothing. */
export function logSession(asked: Logging, ports: LogPorts): LogOutcome {
  return ports.atomically(() => {
    const { clubId, memberId, now } = asked
    const before = readMember(clubId, memberId, ports)
    const today = before.clock.dayAt(now)
    const written = asked.day ?? 'today'
    const answer = readDay(written, today, 'backwards')
    if (answer.kind !== 'day') return { kind: answer.kind, written }
    const day = answer.date
    const age = dayNumber(today) - dayNumber(day)
    if (age < 0) return { kind: 'too-early', day, today }
    const known = ports.sessions.find(clubId, memberId, day)
    if (known) return { kind: 'already-in', session: known, report: streakReport(before, now) }
    if (age > 1) return { kind: 'too-late', day, today }
    if (ports.corrections.find(clubId, memberId, day) === false)
      return { kind: 'captain-said-no', day, today }
    const { source, percent, effort } = asked
    const session: Session = { day, loggedAt: now, source, percent, effort }
    // Before it is logged: the card of a day that is in does not lead with yesterday any more.
    const held = asked.slotsOn?.(day) ?? null
    ports.sessions.add(clubId, memberId, session)
    if (held) ports.sessions.noteSlots(clubId, memberId, day, held)
    if (clubId !== NO_CLUB) ports.memberships.remember(memberId, clubId)
    const after = readMemberOf(before.club, memberId, ports)
    keepStanding(after, memberId, now, ports)
    return logged(asked, session, after, ports)
  })
}

function logged(
  { clubId, memberId, now }: Logging,
  session: Session,
  record: MemberRecord,
  ports: LogPorts,
): LogOutcome {
  const { facts } = record
  const report = streakReport(record, now)
  const day = dayNumber(session.day)
  const { days } = report.streak
  const served = days.find(({ servedBy }) => servedBy === day)
  const isAhead =
    session.day.equals(report.today) && !served && keepsTomorrow(facts, report.streak, day)
  const isNewest = facts.sessions.at(-1) === day
  const previous = (isNewest ? facts.sessions.at(-2) : undefined) ?? day
  const comeBack = served
    ? report.streak.comeBacks.includes(served.day)
    : isAhead && wentBy(days.findLast(isSettled))
  return {
    kind: 'logged',
    session,
    serves: served ? dateOf(served.day) : isAhead ? dateOf(day + 1) : null,
    report,
    milestones: announce(clubId, memberId, report, now, ports.announcements).filter(
      // A come-back of long ago is no news any more.
      ({ kind }) => kind !== 'come-back' || comeBack,
    ),
    missed: days.filter((one) => one.day > previous && one.day < day && wentBy(one)),
    comeBack,
  }
}

const wentBy = (day: JudgedDay | undefined): boolean =>
  day?.status === 'frozen' || day?.status === 'missed'

/**
 * The milestones that were reached and never announced; they are announced with this. One that came
 * without a log (a correction, a day that an extra kept ahead) is told late rather than never.
 */
function announce(
  clubId: string,
  memberId: string,
  { streak }: StreakReport,
  now: Temporal.Instant,
  announcements: AnnouncementStore,
): readonly Milestone[] {
  const known = announcements.announced(clubId, memberId)
  const reached = milestonesOf(streak).filter((one) => !known.has(milestoneKey(one)))
  for (const one of reached) announcements.add(clubId, memberId, milestoneKey(one), now)
  const highest = reached.findLast(({ kind }) => kind === 'sessions')
  return reached.filter((one) => one.kind !== 'sessions' || one === highest)
}
