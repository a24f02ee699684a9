import { nextOccurrence } from '#core/reminders/next-occurrence.ts'
import type { ReminderIdentity } from '#core/reminders/reminder.ts'
import { planEntry, type SchedulePorts } from './plan-schedule.ts'
import { isStillInTime, reminderClock, reminderTiming } from './reminder-clock.ts'
import type { Claim, Lease, ReminderStore, ScheduleEntry } from './reminder-ports.ts'
import type { Atomically } from './session-ports.ts'

export interface ClaimPorts extends SchedulePorts {
  readonly atomically: Atomically
  readonly reminders: Pick<ReminderStore, 'exists' | 'claim' | 'skip'>
}

/** How far back it is recorded that a reminder was missed. */
const DAYS_RECORDED = 14

/** What one round has taken. */
export interface Claimed {
  readonly claims: readonly Claim[]
  /** More may be due. */
  readonly isMore: boolean
}

/**
 * Takes at most `limit` of the reminders that are due, in one transaction, before anything is sent.
 * What came due while nobody could send it and is over by now is recorded as skipped.
 */
export function claimDue(lease: Lease, limit: number, ports: ClaimPorts): Claimed {
  const { now } = lease
  return ports.atomically(() => {
    const stale = ports.schedule.stale(limit)
    for (const entry of stale) planEntry(entry, now, ports)
    const due = ports.schedule.due(now, limit)
    const claims = due.flatMap((entry) => claimOne(entry, lease, ports))
    // What was due may be due again: after a long silence it comes to today day by day.
    return { claims, isMore: stale.length === limit || due.length > 0 }
  })
}

function claimOne(entry: ScheduleEntry, lease: Lease, ports: ClaimPorts): readonly Claim[] {
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
  const inTime = isStillInTime({ ...identity, dueAt }, now, ports)
  advance(entry, day, now, ports)
  if (!inTime) {
    ports.reminders.skip({ ...identity, dueAt }, 'too-late', now)
    return []
  }
  if (!ports.reminders.claim({ ...identity, dueAt }, lease)) return []
  return [{ ...identity, dueAt, claimedAt: now, state: 'claimed', channelId: null }]
}

/** From a day that came due to the next one, which can be over already after a long silence. */
function advance(
  entry: ScheduleEntry,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
  ports: ClaimPorts,
): void {
  if (entry.kind === 'snooze') return ports.schedule.remove(entry)
  const timing = reminderTiming(entry, ports)
  const clock = reminderClock(entry, ports)
  const earliest = clock.dayAt(now).subtract({ days: DAYS_RECORDED })
  const after = day.add({ days: 1 })
  const from = Temporal.PlainDate.compare(after, earliest) < 0 ? earliest : after
  const isFree = (one: { readonly day: Temporal.PlainDate }) =>
    !ports.reminders.exists({ ...entry, day: one.day, turn: 0 })
  const next = timing && nextOccurrence(timing, clock, from, isFree)
  ports.schedule.save({ ...entry, turn: 0, day: next?.day ?? null, dueAt: next?.dueAt ?? null })
}
