import { dayNumber } from '#core/calendar/day-number.ts'
import type { ClubSettings } from '#core/reminders/club-settings.ts'
import { nextClubReminders, type ComingReminder } from '#core/reminders/next-club-reminders.ts'
import type { SetupDraft } from '#core/reminders/setup-draft.ts'
import { finishedWeek } from '#core/reminders/setup-faults.ts'
import { planFor } from '#core/reminders/setup-plan.ts'
import { clubToday } from '#core/training/club-today.ts'
import type { Plan } from '#core/training/plan.ts'
import { readClub } from '#use-cases/member-record.ts'
import type { ChannelRight } from '#use-cases/ports.ts'
import { firstWholeDay } from './first-whole-day.ts'
import { sentAtOnce } from './sent-at-once.ts'
import type { SetupPorts } from './setup-ports.ts'

/** How a channel that was picked stands. */
export type ChannelCheck =
  | { readonly kind: 'none' | 'gone' }
  /** `missing` counts the right to mention only where it is needed. */
  | { readonly kind: 'there'; readonly id: string; readonly missing: readonly ChannelRight[] }

/** A role that was picked; null = none. */
export type RoleCheck = { readonly id: string; readonly isThere: boolean } | null

export interface PlaceChecks {
  readonly channel: ChannelCheck
  readonly mention: RoleCheck
  readonly captains: RoleCheck
}

/** What would be, were the draft saved now. */
export interface Outlook {
  readonly today: Temporal.PlainDate
  /** The plan that would be saved; null = it stays as it is. */
  readonly plan: Plan | null
  /** The club has none yet. */
  readonly isFirst: boolean
  /** The first whole day by the clock of another zone, when the plan's first day is none; else null. */
  readonly zoneBegins: Temporal.PlainDate | null
  /** What is sent as soon as it is saved. */
  readonly atOnce: readonly ComingReminder['kind'][]
  /** The next three. */
  readonly next: readonly ComingReminder[]
}

const SHOWN = 3

/** null as long as there is no zone. */
export function outlookOf(
  clubId: string,
  draft: Pick<SetupDraft, 'week' | 'settings' | 'target'>,
  now: Temporal.Instant,
  ports: SetupPorts,
): Outlook | null {
  const week = finishedWeek(draft)
  if (week === null) return null
  const club = readClub(clubId, ports)
  const plan = planFor(week, club.plans, now)
  const plans = plan ? [...club.plans, plan] : club.plans
  const changed = { clubId, plans, settings: draft.settings, now }
  return {
    today: clubToday(plans, now),
    plan,
    isFirst: club.plans.length === 0,
    zoneBegins: plan && firstWholeDay(plans, plan),
    atOnce: sentAtOnce(changed, ports),
    next: comingReminders(changed, ports),
  }
}

/** The next reminders; those that were sent already and days that are taken out are left out. */
export function comingReminders(
  {
    clubId,
    plans,
    settings,
    now,
  }: {
    readonly clubId: string
    readonly plans: readonly Plan[]
    readonly settings: ClubSettings
    readonly now: Temporal.Instant
  },
  ports: SetupPorts,
): readonly ComingReminder[] {
  const { isAmnesty } = readClub(clubId, ports)
  return nextClubReminders({
    plans,
    settings,
    now,
    count: SHOWN,
    isTaken: (kind, day) =>
      (kind !== 'recap' && isAmnesty(dayNumber(day))) ||
      ports.reminders.exists({ clubId, kind, day, memberId: null, turn: 0 }),
  })
}

/** How the picked channel and roles stand right now. */
export function checkPlaces(
  clubId: string,
  { channelId, mentionRoleId, captainRoleId }: ClubSettings,
  { directory }: Pick<SetupPorts, 'directory'>,
): PlaceChecks {
  const role = (id: string | null): RoleCheck =>
    id === null ? null : { id, isThere: directory.roleOf(clubId, id) !== null }
  const needsMention =
    mentionRoleId !== null && directory.roleOf(clubId, mentionRoleId)?.mentionable !== true
  const channel = channelId === null ? null : directory.channelOf(clubId, channelId)
  return {
    channel: channel
      ? {
          kind: 'there',
          id: channel.id,
          missing: channel.missing.filter((right) => right !== 'mention' || needsMention),
        }
      : { kind: channelId === null ? 'none' : 'gone' },
    mention: role(mentionRoleId),
    captains: role(captainRoleId),
  }
}
