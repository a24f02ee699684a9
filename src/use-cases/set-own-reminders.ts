import { readWallTime } from '#core/calendar/read-wall-time.ts'
import { DEFAULT_OWN_TIME, type OwnReminders } from '#core/reminders/own-reminders.ts'
import { ownZoneOn } from '#core/training/member-clock.ts'
import { planOn } from '#core/training/plan-on.ts'
import { nextOwnReminder, type NextReminderPorts } from './next-own-reminder.ts'
import { readMember } from './member-record.ts'
import type { OwnReminderStore } from './own-reminder-ports.ts'
import { planSchedule } from './plan-schedule.ts'
import type { ClubDirectory, MembershipStore } from './ports.ts'
import type { Atomically } from './session-ports.ts'

export interface OwnReminderPorts extends NextReminderPorts {
  readonly atomically: Atomically
  readonly ownReminders: OwnReminderStore
  readonly memberships: Pick<MembershipStore, 'isThere' | 'remember'>
  readonly directory: Pick<ClubDirectory, 'nameOf'>
}

interface Whose {
  /** The club in which it is asked. */
  readonly clubId: string
  readonly memberId: string
  readonly now: Temporal.Instant
}

/** What is left out stays as it is. */
export interface OwnRemindersChange {
  /** As typed; a time switches the direct messages on. */
  readonly at?: string | undefined
  readonly personal?: boolean | undefined
  readonly mention?: boolean | undefined
  readonly midRun?: boolean | undefined
  /** From now on the days of the club in which it is asked are followed. */
  readonly follow?: boolean | undefined
}

/** How a member is reminded. */
export interface OwnRemindersState {
  /** As they would be, for somebody who has asked for nothing yet. */
  readonly reminders: OwnReminders
  /** The name of the club whose days they follow. */
  readonly follows: string
  /** That is not the club in which it is asked. */
  readonly followsAnother: boolean
  /** When the next direct message comes, as things stand; null = none. */
  readonly next: Temporal.Instant | null
  /** The zone in which the time is meant. */
  readonly timeZone: string
  /** Whether the club in which it is asked has a last call at all. */
  readonly hasLastCall: boolean
}

export type OwnRemindersOutcome =
  | { readonly kind: 'saved'; readonly state: OwnRemindersState }
  | { readonly kind: 'not-a-time'; readonly written: string }
  /** The club day has not begun by then. */
  | { readonly kind: 'before-day-start'; readonly at: string; readonly dayStartHour: number }

/** How a member is reminded; nothing is changed. */
export const readOwnReminders = (whose: Whose, ports: OwnReminderPorts): OwnRemindersState => {
  const reminders = standing(whose, false, ports)
  return stateOf(
    whose,
    reminders,
    nextOwnReminder(whose.memberId, reminders, whose.now, ports),
    ports,
  )
}

/** Changes all that is given, or nothing, and reckons anew when the next reminder is due. */
export function setOwnReminders(
  asked: Whose & { readonly change: OwnRemindersChange },
  ports: OwnReminderPorts,
): OwnRemindersOutcome {
  return ports.atomically(() => {
    const { memberId, now, change } = asked
    const before = standing(asked, false, ports)
    const moved = standing(asked, change.follow === true, ports)
    const at = change.at === undefined ? moved.at : readWallTime(change.at)
    if (at === null) return { kind: 'not-a-time', written: change.at ?? '' }
    const { dayStartHour } = planIn(moved.clubId, asked, ports)
    if (change.at !== undefined && Temporal.PlainTime.from(at).hour < dayStartHour)
      return { kind: 'before-day-start', at, dayStartHour }
    const reminders: OwnReminders = {
      clubId: moved.clubId,
      at,
      personal: change.personal ?? (change.at !== undefined || moved.personal),
      mention: change.mention ?? moved.mention,
      midRun: change.midRun ?? moved.midRun,
    }
    const waited = nextOwnReminder(memberId, before, now, ports)
    ports.memberships.remember(memberId, asked.clubId)
    ports.ownReminders.save(memberId, reminders, now)
    planSchedule({ memberId }, now, ports)
    const next = nextOwnReminder(memberId, reminders, now, ports)
    const today = dayIn(reminders.clubId, asked, ports)
    // What was waited for today and would be over by the new time goes out at once.
    const isOvertaken =
      reminders.personal &&
      before.clubId === reminders.clubId &&
      waited?.day.equals(today) === true &&
      next?.day.equals(today) !== true
    return {
      kind: 'saved',
      state: stateOf(asked, reminders, isOvertaken ? { day: today, dueAt: now } : next, ports),
    }
  })
}

/**
 * What holds now. A club that the member or the bot has left is followed no longer, nor one of which
 * nothing is asked any more: then it is the club at hand.
 *
 * @param follow the club at hand takes the place of the one that is followed
 */
function standing(
  { clubId, memberId }: Whose,
  follow: boolean,
  { ownReminders, memberships, directory }: OwnReminderPorts,
): OwnReminders {
  const known = ownReminders.remindersOf(memberId)
  if (!known)
    return { clubId, at: DEFAULT_OWN_TIME, personal: false, mention: false, midRun: false }
  const isFollowed =
    (known.personal || known.midRun) &&
    directory.nameOf(known.clubId) !== null &&
    memberships.isThere(memberId, known.clubId)
  return isFollowed && !follow ? known : { ...known, clubId }
}

const dayIn = (clubId: string, { memberId, now }: Whose, ports: OwnReminderPorts) =>
  readMember(clubId, memberId, ports).clock.dayAt(now)

const planIn = (clubId: string, whose: Whose, ports: OwnReminderPorts) =>
  planOn(ports.plans.plansOf(clubId), dayIn(clubId, whose, ports))

function stateOf(
  whose: Whose,
  reminders: OwnReminders,
  next: { readonly dueAt: Temporal.Instant } | null,
  ports: OwnReminderPorts,
): OwnRemindersState {
  const { clubId } = reminders
  const today = dayIn(clubId, whose, ports)
  const own = ownZoneOn(ports.own.zonesOf(whose.memberId), today.toString())
  const settings = ports.clubSettings.settingsOf(whose.clubId)
  return {
    reminders,
    follows: ports.directory.nameOf(clubId) ?? '',
    followsAnother: clubId !== whose.clubId,
    next: next?.dueAt ?? null,
    timeZone: own ?? planIn(clubId, whose, ports).timeZone,
    hasLastCall: settings !== null && settings.channelId !== null && settings.lastCall.on,
  }
}
