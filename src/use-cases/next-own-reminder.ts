import { dayNumber } from '#core/calendar/day-number.ts'
import { nextOccurrence, type Occurrence } from '#core/reminders/next-occurrence.ts'
import type { OwnReminders } from '#core/reminders/own-reminders.ts'
import { timingOf } from '#core/reminders/timing.ts'
import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { readMember } from './member-record.ts'
import type { NotTodayStore } from './own-reminder-ports.ts'
import type { SchedulePorts } from './plan-schedule.ts'
import type { CorrectionStore } from './session-ports.ts'
import { whyNotRemind } from './why-not-remind.ts'

export interface NextReminderPorts extends SchedulePorts {
  readonly notToday: Pick<NotTodayStore, 'has'>
  readonly corrections: Pick<CorrectionStore, 'find'>
}

/**
 * The next of a member's own reminders that will be sent, as things stand: not one of a day that is
 * kept, paused or taken out. null = none.
 */
export function nextOwnReminder(
  memberId: string,
  own: OwnReminders,
  now: Temporal.Instant,
  ports: NextReminderPorts,
): Occurrence | null {
  const { clubId } = own
  const record = readMember(clubId, memberId, ports)
  const settings = ports.clubSettings.settingsOf(clubId) ?? DEFAULT_CLUB_SETTINGS
  const timing = timingOf('personal', { plans: record.plans, settings, own })
  if (!timing) return null
  const today = record.clock.dayAt(now)
  const isWanted = (day: Temporal.PlainDate): boolean =>
    day.equals(today)
      ? whyNotRemind(record, { memberId, day, now }, ports) === null
      : !record.facts.isNeutral(dayNumber(day))
  return nextOccurrence(
    timing,
    record.clock,
    today,
    ({ day, dueAt }) =>
      Temporal.Instant.compare(dueAt, now) > 0 &&
      isWanted(day) &&
      !ports.reminders.exists({ clubId, kind: 'personal', day, memberId, turn: 0 }),
  )
}
