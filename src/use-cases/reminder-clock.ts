import { createBoundedMemory } from '#core/bounded-memory.ts'
import type { DayClock } from '#core/calendar/day-clock.ts'
import { DEFAULT_CLUB_SETTINGS, type ClubSettings } from '#core/reminders/club-settings.ts'
import { isInTime } from '#core/reminders/in-time.ts'
import type { ReminderIdentity, ReminderKind } from '#core/reminders/reminder.ts'
import { timingOf, type Timing } from '#core/reminders/timing.ts'
import { memberClock } from '#core/training/member-clock.ts'
import { memberPlans } from '#core/training/member-plans.ts'
import type { Plan } from '#core/training/plan.ts'
import type { ClubSettingsStore } from './club-ports.ts'
import type { RecordPorts } from './member-record.ts'
import type { OwnReminderStore } from './own-reminder-ports.ts'

export interface ReminderClockPorts extends RecordPorts {
  readonly clubSettings: Pick<ClubSettingsStore, 'settingsOf' | 'savedAt'>
  readonly ownReminders: Pick<OwnReminderStore, 'remindersOf' | 'savedAt'>
}

type Whose = Pick<ReminderIdentity, 'clubId' | 'memberId'>

/** Everything that decides when a reminder is due, read once. */
export interface ReminderBasis {
  /** The days by which it is due: the club's, or the member's own. */
  readonly clock: DayClock
  /** When it falls; null = switched off. */
  readonly timing: Timing | null
  /** When the club runs, on its wall clocks. */
  readonly runAt: string
}

export function reminderBasis(
  { clubId, memberId, kind }: Whose & Pick<ReminderIdentity, 'kind'>,
  ports: ReminderClockPorts,
): ReminderBasis {
  const plans = ports.plans.plansOf(clubId)
  const settings = ports.clubSettings.settingsOf(clubId)
  const { runAt } = (settings ?? DEFAULT_CLUB_SETTINGS).preRun
  const timing =
    memberId === null
      ? settings && timingOf(kind, { plans, settings, own: null })
      : memberTiming({ clubId, memberId, kind }, plans, settings, ports)
  return { clock: clockOf(plans, memberId, ports), timing, runAt }
}

/** The days by which a reminder is due. */
export const reminderClock = ({ clubId, memberId }: Whose, ports: RecordPorts): DayClock =>
  clockOf(ports.plans.plansOf(clubId), memberId, ports)

/** Whether a reminder that came due is still worth sending. */
export function isStillInTime(
  due: ReminderIdentity & { readonly dueAt: Temporal.Instant },
  now: Temporal.Instant,
  ports: ReminderClockPorts,
): boolean {
  const { preRun } = ports.clubSettings.settingsOf(due.clubId) ?? DEFAULT_CLUB_SETTINGS
  return isInTime({ ...due, runAt: preRun.runAt }, reminderClock(due, ports), now)
}

/** Clocks in use; what a zone has answered is remembered in them. */
const clocks = createBoundedMemory<DayClock>(500)

/** Clubs that never changed theirs share the one of their zone, whatever their weeks are. */
function clockOf(
  plans: readonly Plan[],
  memberId: string | null,
  ports: Pick<RecordPorts, 'own'>,
): DayClock {
  const zones = memberId === null ? [] : ports.own.zonesOf(memberId)
  const isOne = plans.length === 1 && zones.length === 0
  const changes = plans.map(({ effectiveFrom, timeZone, dayStartHour }) => [
    timeZone,
    dayStartHour,
    // The first clock holds since ever.
    isOne ? '' : effectiveFrom,
  ])
  const key = JSON.stringify([changes, zones])
  const clock = clocks.get(key) ?? memberClock(plans, zones)
  clocks.set(key, clock)
  return clock
}

function memberTiming(
  { clubId, memberId, kind }: { clubId: string; memberId: string; kind: ReminderKind },
  plans: readonly Plan[],
  settings: ClubSettings | null,
  ports: ReminderClockPorts,
): Timing | null {
  const own = ports.ownReminders.remindersOf(memberId)
  if (own?.clubId !== clubId) return null
  // A member may ask for reminders in a club that has set up none for itself.
  return timingOf(kind, {
    plans: memberPlans(plans, ports.own.daysOf(memberId)),
    settings: settings ?? DEFAULT_CLUB_SETTINGS,
    own,
  })
}
