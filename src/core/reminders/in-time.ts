import type { DayClock } from '#core/calendar/day-clock.ts'
import type { ReminderKind } from './reminder.ts'

interface Due {
  readonly kind: ReminderKind
  readonly day: Temporal.PlainDate
  readonly dueAt: Temporal.Instant
  /** When the club runs, on its wall clocks. */
  readonly runAt: string
}

/** How many hours after it was due a reminder is still worth sending. */
const GRACE_HOURS: Readonly<Record<Exclude<ReminderKind, 'prerun'>, number>> = {
  card: 4,
  'last-call': 2,
  recap: 24,
  personal: 2,
  snooze: 2,
  'mid-run': 2,
  pain: 4,
}

/**
 * Whether a reminder that came due is still sent at `now`: on its own club day alone, and within its
 * grace; the one before a run until the run.
 */
export function isInTime(
  { kind, day, dueAt, runAt }: Due,
  clock: DayClock,
  now: Temporal.Instant,
): boolean {
  if (!clock.dayAt(now).equals(day)) return false
  if (kind === 'prerun') {
    const run = clock.momentOn(day, Temporal.PlainTime.from(runAt))
    return Temporal.Instant.compare(now, run) < 0
  }
  return Temporal.Instant.compare(now, dueAt.add({ hours: GRACE_HOURS[kind] })) <= 0
}
