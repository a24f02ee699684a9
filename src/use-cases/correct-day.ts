import { dayNumber } from '#core/calendar/day-number.ts'
import { readDay } from '#core/calendar/day-word.ts'
import { streakReport, type StreakReport } from '#core/streaks/streak-report.ts'
import { readMember, readMemberOf } from './member-record.ts'
import type { MembershipStore } from './ports.ts'
import { keepStanding, type StandingPorts } from './refresh-standing.ts'
import type { Atomically, AuditStore, CorrectionStore } from './session-ports.ts'

interface CorrectPorts extends StandingPorts {
  readonly atomically: Atomically
  readonly audit: AuditStore
  readonly corrections: CorrectionStore
  readonly memberships: Pick<MembershipStore, 'remember'>
}

/** How far back a day can be corrected. */
const OLDEST_DAYS = 366

interface Correcting {
  readonly clubId: string
  readonly memberId: string
  /** The captain; the right to was checked before. */
  readonly by: string
  /** As typed, by the member's own clock; weekdays are read backwards. */
  readonly day: string
  /** What is to be true. */
  readonly done: boolean
  readonly now: Temporal.Instant
}

interface CorrectedDay {
  readonly day: Temporal.PlainDate
  readonly today: Temporal.PlainDate
}

export type CorrectOutcome =
  | (CorrectedDay & {
      readonly kind: 'corrected'
      readonly done: boolean
      readonly report: StreakReport
    })
  /** It is so already. */
  | (CorrectedDay & { readonly kind: 'already-in' | 'nothing-logged' })
  | (CorrectedDay & { readonly kind: 'still-to-come' | 'too-long-ago' })
  | { readonly kind: 'not-a-day' | 'no-such-date'; readonly written: string }

/**
 * A captain's last word on a day of a member: adds the session, or takes it out and keeps the member
 * from logging it again.
 */
export function correctDay(asked: Correcting, ports: CorrectPorts): CorrectOutcome {
  return ports.atomically(() => {
    const { clubId, memberId, done, now } = asked
    const before = readMember(clubId, memberId, ports)
    const today = before.clock.dayAt(now)
    const answer = readDay(asked.day, today, 'backwards')
    if (answer.kind !== 'day') return { kind: answer.kind, written: asked.day }
    const day = answer.date
    const age = dayNumber(today) - dayNumber(day)
    if (age < 0) return { kind: 'still-to-come', day, today }
    if (age > OLDEST_DAYS) return { kind: 'too-long-ago', day, today }
    const isIn = ports.sessions.find(clubId, memberId, day) !== null
    if (isIn === done) return { kind: done ? 'already-in' : 'nothing-logged', day, today }
    write(asked, day, ports)
    const after = readMemberOf(before.club, memberId, ports)
    keepStanding(after, memberId, now, ports)
    return { kind: 'corrected', day, today, done, report: streakReport(after, now) }
  })
}

function write(
  { clubId, memberId, by, done, now }: Correcting,
  day: Temporal.PlainDate,
  ports: CorrectPorts,
): void {
  if (done) {
    const session = { day, loggedAt: now, source: 'captain', percent: 100, effort: null } as const
    ports.sessions.add(clubId, memberId, session)
    ports.memberships.remember(memberId, clubId)
  } else ports.sessions.remove(clubId, memberId, day)
  ports.corrections.save(clubId, memberId, { day, done, by, at: now })
  const action = done ? 'correct-done' : 'correct-not-done'
  ports.audit.add(clubId, { at: now, by, action, memberId, from: day, to: day, note: '' })
}
