import type { Effort, Session } from '#core/sessions/session.ts'
import type { SessionStore } from './session-ports.ts'

interface Rating {
  readonly clubId: string
  readonly memberId: string
  readonly day: Temporal.PlainDate
  readonly effort: Effort
}

/** Notes how a session felt; null when there is no such session (any more). */
export function rateSession(
  { clubId, memberId, day, effort }: Rating,
  sessions: SessionStore,
): Session | null {
  const session = sessions.find(clubId, memberId, day)
  if (!session) return null
  sessions.setEffort(clubId, memberId, day, effort)
  return { ...session, effort }
}
