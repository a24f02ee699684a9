import { readMember } from './member-record.ts'
import type { NotTodayStore, OwnReminderStore } from './own-reminder-ports.ts'
import type { RecordPorts } from './member-record.ts'
import type { ReminderStore, ScheduleStore } from './reminder-ports.ts'
import type { Atomically, CorrectionStore } from './session-ports.ts'
import { whyNotRemind } from './why-not-remind.ts'

export interface SnoozePorts extends RecordPorts {
  readonly atomically: Atomically
  readonly schedule: Pick<ScheduleStore, 'save'>
  readonly reminders: Pick<ReminderStore, 'exists'>
  readonly notToday: Pick<NotTodayStore, 'has'>
  readonly corrections: Pick<CorrectionStore, 'find'>
  readonly ownReminders: Pick<OwnReminderStore, 'remindersOf' | 'countAnswer'>
}

interface Snoozing {
  readonly clubId: string
  readonly memberId: string
  /** The member's club day that the reminder is of. */
  readonly day: Temporal.PlainDate
  /** How often it was put off before. */
  readonly turn: number
  readonly now: Temporal.Instant
}

export type SnoozeOutcome =
  | { readonly kind: 'snoozed'; readonly until: Temporal.Instant }
  /** In an hour the member's club day is over. */
  | { readonly kind: 'day-ends'; readonly at: Temporal.Instant }
  /** It was put off, and has come again since. */
  | { readonly kind: 'came-again' }
  | { readonly kind: 'old' | 'kept' | 'nothing-asked' | 'not-today' | 'switched-off' }

const LATER = { hours: 1 }

/** Puts a member's own reminder off by an hour; pressed again, by an hour from then. */
export function snoozeReminder(asked: Snoozing, ports: SnoozePorts): SnoozeOutcome {
  return ports.atomically(() => {
    const { clubId, memberId, day, now } = asked
    ports.ownReminders.countAnswer(memberId)
    const own = ports.ownReminders.remindersOf(memberId)
    if (own?.clubId !== clubId || !own.personal) return { kind: 'switched-off' }
    const record = readMember(clubId, memberId, ports)
    if (!record.clock.dayAt(now).equals(day)) return { kind: 'old' }
    const why = whyNotRemind(record, { memberId, day, now }, ports)
    if (why === 'done') return { kind: 'kept' }
    if (why === 'not-today') return { kind: 'not-today' }
    if (why !== null) return { kind: 'nothing-asked' }
    const turn = asked.turn + 1
    const next = { clubId, kind: 'snooze', day, memberId, turn } as const
    if (ports.reminders.exists(next)) return { kind: 'came-again' }
    const until = now.add(LATER)
    const ends = record.clock.startOf(day.add({ days: 1 }))
    if (Temporal.Instant.compare(until, ends) >= 0) return { kind: 'day-ends', at: ends }
    ports.schedule.save({ ...next, dueAt: until })
    return { kind: 'snoozed', until }
  })
}
