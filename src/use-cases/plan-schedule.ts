import { nextOccurrence, type Occurrence } from '#core/reminders/next-occurrence.ts'
import { isOnce } from '#core/reminders/reminder.ts'
import { reminderBasis, type ReminderBasis, type ReminderClockPorts } from './reminder-clock.ts'
import type { ReminderStore, ScheduleEntry, ScheduleStore } from './reminder-ports.ts'

export interface SchedulePorts extends ReminderClockPorts {
  readonly schedule: ScheduleStore
  readonly reminders: Pick<ReminderStore, 'exists'>
}

/**
 * Reckons anew when the reminders of a club or of a member are due, after something has changed that
 * decides it. To be called within the transaction of the change.
 */
export function planSchedule(
  whose: { readonly clubId?: string; readonly memberId?: string },
  now: Temporal.Instant,
  ports: SchedulePorts,
): void {
  for (const entry of ports.schedule.staleOf(whose)) planEntry(entry, now, ports)
}

/**
 * Reckons one entry anew. What was waited for today and would have been over by the new time goes
 * out at once instead of never; what was sent today is not sent again, whatever the new time is; and
 * what has only just been asked for begins with the next time that is still to come.
 */
export function planEntry(entry: ScheduleEntry, now: Temporal.Instant, ports: SchedulePorts): void {
  if (isOnce(entry.kind)) return ports.schedule.save(entry)
  const basis = reminderBasis(entry, ports)
  const { clock, timing } = basis
  if (entry.day && entry.dueAt === null) return advance(entry, entry.day, now, basis, ports)
  if (!timing) return ports.schedule.save({ ...entry, day: null, dueAt: null })
  const since = entry.day ? now : askedSince(entry, now, ports)
  const isPast = (moment: Temporal.Instant) => Temporal.Instant.compare(moment, now) <= 0
  const isWaitedFor = ({ day }: Occurrence) => entry.day?.equals(day) === true
  const free = (one: Occurrence) =>
    (isWaitedFor(one) || Temporal.Instant.compare(one.dueAt, since) > 0) &&
    !ports.reminders.exists({ ...entry, day: one.day, turn: 0 })
  const today = clock.dayAt(now)
  const from = entry.day && Temporal.PlainDate.compare(entry.day, today) < 0 ? entry.day : today
  const next = nextOccurrence(timing, clock, from, free)
  const wasToCome = entry.dueAt !== null && !isPast(entry.dueAt)
  const dueAt = next && wasToCome && isPast(next.dueAt) ? now : next?.dueAt
  ports.schedule.save({ ...entry, day: next?.day ?? null, dueAt: dueAt ?? null })
}

/** How far back it is recorded that a reminder was missed. */
const DAYS_RECORDED = 14

/** From a day that has had its turn to the next one, which can be over already after a long silence. */
export function advance(
  entry: ScheduleEntry,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
  { clock, timing }: ReminderBasis,
  ports: SchedulePorts,
): void {
  const earliest = clock.dayAt(now).subtract({ days: DAYS_RECORDED })
  const after = day.add({ days: 1 })
  const from = Temporal.PlainDate.compare(after, earliest) < 0 ? earliest : after
  const isFree = (one: Occurrence) => !ports.reminders.exists({ ...entry, day: one.day, turn: 0 })
  const next = timing && nextOccurrence(timing, clock, from, isFree)
  ports.schedule.save({ ...entry, turn: 0, day: next?.day ?? null, dueAt: next?.dueAt ?? null })
}

/** From when on a reminder is wanted that was never reckoned before: it may be reckoned late. */
function askedSince(
  { clubId, memberId }: ScheduleEntry,
  now: Temporal.Instant,
  ports: SchedulePorts,
): Temporal.Instant {
  const saved =
    memberId === null ? ports.clubSettings.savedAt(clubId) : ports.ownReminders.savedAt(memberId)
  return saved && Temporal.Instant.compare(saved, now) < 0 ? saved : now
}
