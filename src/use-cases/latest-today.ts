import { NO_CLUB } from '#core/sessions/session.ts'
import { readMember, type RecordPorts } from './member-record.ts'
import type { MembershipStore } from './ports.ts'

export interface TodayPorts extends RecordPorts {
  readonly memberships: Pick<MembershipStore, 'clubsOf'>
}

/**
 * The latest of the dates that it is for a member in their clubs at `now`; by the default plan for
 * somebody without one. What takes effect the day after rewrites no day that has begun anywhere.
 */
export function latestToday(
  memberId: string,
  now: Temporal.Instant,
  ports: TodayPorts,
): Temporal.PlainDate {
  const todayIn = (clubId: string) => readMember(clubId, memberId, ports).clock.dayAt(now)
  const [first = todayIn(NO_CLUB), ...others] = ports.memberships.clubsOf(memberId).map(todayIn)
  return others.reduce((a, b) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a), first)
}
