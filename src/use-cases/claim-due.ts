import { isInTime } from '#core/reminders/in-time.ts'
import { isOnce, type ReminderIdentity } from '#core/reminders/reminder.ts'
import { advance, planEntry, type SchedulePorts } from './plan-schedule.ts'
import { reminderBasis } from './reminder-clock.ts'
import type { Claim, Lease, ReminderStore, ScheduleEntry } from './reminder-ports.ts'
import type { Atomically } from './session-ports.ts'

export interface ClaimPorts extends SchedulePorts {
  readonly atomically: Atomically
  readonly reminders: Pick<ReminderStore, 'exists' | 'claim' | 'skip'>
}

/** What one round has taken. */
export interface Claimed {
  readonly claims: readonly Claim[]
  /** More may be due. */
  readonly isMore: boolean
}

/** What came due so lately needs no look at the clocks to be taken. */
const LATELY = { minutes: 5 }

/**
 * Takes at most `limit` of the reminders that are due, in one transaction, before anything is sent.
 * What came due while nobody could send it and is over by now is recorded as skipped. When nothing
 * is due (any more), entries are reckoned anew: what is due now goes first.
 */
export function claimDue(lease: Lease, limit: number, ports: ClaimPorts): Claimed {
  const { now } = lease
  return ports.atomically(() => {
    const due = ports.schedule.due(now, limit)
    const lately = now.subtract(LATELY)
    const claims = due.flatMap((entry) => claimOne(entry, lease, lately, ports))
    const stale = due.length === 0 ? ports.schedule.stale(limit) : []
    for (const entry of stale) planEntry(entry, now, ports)
    return { claims, isMore: due.length > 0 || stale.length > 0 }
  })
}

function claimOne(
  entry: ScheduleEntry,
  lease: Lease,
  lately: Temporal.Instant,
  ports: ClaimPorts,
): readonly Claim[] {
  const { day, dueAt } = entry
  if (!day || !dueAt) return []
  const { now } = lease
  const identity: ReminderIdentity = {
    clubId: entry.clubId,
    kind: entry.kind,
    day,
    memberId: entry.memberId,
    turn: entry.turn,
  }
  const isLate = Temporal.Instant.compare(dueAt, lately) < 0
  const basis = isLate ? reminderBasis(entry, ports) : null
  if (isOnce(entry.kind)) ports.schedule.remove(entry)
  else if (basis) advance(entry, day, now, basis, ports)
  // Ten thousand clubs can have the same minute: when their next turn is, is found out after it.
  else ports.schedule.take(entry)
  if (basis && !isInTime({ kind: entry.kind, day, dueAt, runAt: basis.runAt }, basis.clock, now)) {
    ports.reminders.skip({ ...identity, dueAt }, 'too-late', now)
    return []
  }
  if (!ports.reminders.claim({ ...identity, dueAt }, lease)) return []
  return [{ ...identity, dueAt, claimedAt: now, state: 'claimed', channelId: null }]
}
