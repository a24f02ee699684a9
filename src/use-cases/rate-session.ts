import type { Effort, Session } from '#core/sessions/session.ts'
import { streakReport, type StreakReport } from '#core/streaks/streak-report.ts'
import { readMember, type RecordPorts } from './member-record.ts'

interface Rating {
  readonly clubId: string
  readonly memberId: string
  readonly day: Temporal.PlainDate
  readonly effort: Effort
  readonly now: Temporal.Instant
}

/** Notes how a session felt; null when there is no such session (any more). */
export function rateSession(
  { clubId, memberId, day, effort, now }: Rating,
  ports: RecordPorts,
): { readonly session: Session; readonly report: StreakReport } | null {
  const session = ports.sessions.find(clubId, memberId, day)
  if (!session) return null
  ports.sessions.setEffort(clubId, memberId, day, effort)
  const report = streakReport(readMember(clubId, memberId, ports), now)
  return { session: { ...session, effort }, report }
}
