import { readMember, type RecordPorts } from './member-record.ts'
import type { OwnReminderStore } from './own-reminder-ports.ts'
import type { ReminderStore, ScheduleStore } from './reminder-ports.ts'

export interface PainQuestionPorts extends RecordPorts {
  readonly schedule: Pick<ScheduleStore, 'save'>
  readonly reminders: Pick<ReminderStore, 'exists'>
  readonly ownReminders: Pick<OwnReminderStore, 'remindersOf'>
}

/** On the wall clock of the club that the member's own reminders follow. */
const MORNING = Temporal.PlainTime.from('08:00')

/**
 * Has an amber pain asked about by direct message the next morning: only of who has reminders of
 * their own. Everybody else is asked when they next use the bot.
 */
export function schedulePainQuestion(
  memberId: string,
  now: Temporal.Instant,
  ports: PainQuestionPorts,
): void {
  const own = ports.ownReminders.remindersOf(memberId)
  if (!own?.personal) return
  const { clubId } = own
  const { clock } = readMember(clubId, memberId, ports)
  const day = clock.dayAt(now).add({ days: 1 })
  const entry = { clubId, kind: 'pain', memberId, day, turn: 0 } as const
  if (ports.reminders.exists(entry)) return
  ports.schedule.save({ ...entry, dueAt: clock.momentOn(day, MORNING) })
}
