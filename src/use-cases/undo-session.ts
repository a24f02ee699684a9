import type { Session } from '#core/sessions/session.ts'
import { streakReport, type StreakReport } from '#core/streaks/streak-report.ts'
import { readMember, readMemberOf } from './member-record.ts'
import type { LogPorts } from './log-session.ts'
import { keepStanding } from './refresh-standing.ts'

interface Undoing {
  readonly clubId: string
  readonly memberId: string
  /** The day that a button carries; undefined = whichever of today and yesterday was logged last. */
  readonly day: Temporal.PlainDate | undefined
  readonly now: Temporal.Instant
}

export type UndoOutcome =
  | { readonly kind: 'undone'; readonly session: Session; readonly report: StreakReport }
  | {
      readonly kind: 'nothing'
      /** The day that was asked for; null = today and yesterday. */
      readonly day: Temporal.PlainDate | null
      readonly today: Temporal.PlainDate
    }
  /** The day was said to be done by a captain, who alone can change it. */
  | {
      readonly kind: 'captain-said-yes'
      readonly session: Session
      readonly today: Temporal.PlainDate
    }
  | {
      readonly kind: 'too-late'
      readonly day: Temporal.PlainDate
      readonly today: Temporal.PlainDate
    }

/** Takes back the member's own newest session of today or yesterday, never a captain's. */
export function undoSession(asked: Undoing, ports: LogPorts): UndoOutcome {
  return ports.atomically(() => {
    const { clubId, memberId, now } = asked
    const before = readMember(clubId, memberId, ports)
    const today = before.clock.dayAt(now)
    const yesterday = today.subtract({ days: 1 })
    const day = asked.day ?? null
    if (day && Temporal.PlainDate.compare(day, yesterday) < 0)
      return { kind: 'too-late', day, today }
    const candidates = (day ? [day] : [today, yesterday])
      .map((one) => ports.sessions.find(clubId, memberId, one))
      .filter((session) => session !== null)
      .toSorted((a, b) => Temporal.Instant.compare(b.loggedAt, a.loggedAt))
    const own = candidates.find(({ source }) => source !== 'captain')
    if (!own) {
      const [captains] = candidates
      return captains
        ? { kind: 'captain-said-yes', session: captains, today }
        : { kind: 'nothing', day, today }
    }
    ports.sessions.remove(clubId, memberId, own.day)
    const after = readMemberOf(before.club, memberId, ports)
    keepStanding(after, memberId, now, ports)
    return { kind: 'undone', session: own, report: streakReport(after, now) }
  })
}
