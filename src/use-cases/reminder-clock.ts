import type { DayClock } from '#core/calendar/day-clock.ts'
import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { isInTime } from '#core/reminders/in-time.ts'
import type { ReminderIdentity } from '#core/reminders/reminder.ts'
import { timingOf, type Timing } from '#core/reminders/timing.ts'
import { memberClock } from '#core/training/member-clock.ts'
import { memberPlans } from '#core/training/member-plans.ts'
import type { ClubSettingsStore } from './club-ports.ts'
import { readClub, type RecordPorts } from './member-record.ts'
import type { OwnReminderStore } from './own-reminder-ports.ts'

export interface ReminderClockPorts extends RecordPorts {
  readonly clubSettings: Pick<ClubSettingsStore, 'settingsOf' | 'savedAt'>
  readonly ownReminders: Pick<OwnReminderStore, 'remindersOf' | 'savedAt'>
}

type Whose = Pick<ReminderIdentity, 'clubId' | 'memberId'>

/** The days by which a reminder is due: the club's, or the member's own. */
export function reminderClock({ clubId, memberId }: Whose, ports: RecordPorts): DayClock {
  const club = readClub(clubId, ports)
  const zones = memberId === null ? [] : ports.own.zonesOf(memberId)
  return zones.length === 0 ? club.clock : memberClock(club.plans, zones)
}

/** When a kind of reminder falls; null = switched off. */
export function reminderTiming(
  { clubId, memberId, kind }: Pick<ReminderIdentity, 'clubId' | 'memberId' | 'kind'>,
  ports: ReminderClockPorts,
): Timing | null {
  const settings = ports.clubSettings.settingsOf(clubId)
  if (memberId === null)
    return settings && timingOf(kind, { plans: ports.plans.plansOf(clubId), settings, own: null })
  const own = ports.ownReminders.remindersOf(memberId)
  if (own?.clubId !== clubId) return null
  const plans = memberPlans(ports.plans.plansOf(clubId), ports.own.daysOf(memberId))
  // A member may ask for reminders in a club that has set up none for itself.
  return timingOf(kind, { plans, settings: settings ?? DEFAULT_CLUB_SETTINGS, own })
}

/** Whether a reminder that came due is still worth sending. */
export function isStillInTime(
  due: ReminderIdentity & { readonly dueAt: Temporal.Instant },
  now: Temporal.Instant,
  ports: ReminderClockPorts,
): boolean {
  const { preRun } = ports.clubSettings.settingsOf(due.clubId) ?? DEFAULT_CLUB_SETTINGS
  return isInTime({ ...due, runAt: preRun.runAt }, reminderClock(due, ports), now)
}
