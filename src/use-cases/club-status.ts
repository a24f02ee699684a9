import { dayNumber } from '#core/calendar/day-number.ts'
import type { Race } from '#core/races/race.ts'
import type { ClubSettings } from '#core/reminders/club-settings.ts'
import { nextClubReminders, type ComingReminder } from '#core/reminders/next-club-reminders.ts'
import { planOn } from '#core/training/plan-on.ts'
import type { Plan } from '#core/training/plan.ts'
import { clubTroubles, type ClubTrouble, type TroublePorts } from './club-troubles.ts'
import { readClub, type ClubRecord, type RecordPorts } from './member-record.ts'
import { clubPausesAhead, type ClubPause } from './pause-club.ts'
import type { RememberedReminder, ReminderStore, ScheduleStore } from './reminder-ports.ts'
import { staysAway } from './stays-away.ts'

export interface StatusPorts extends RecordPorts, TroublePorts {
  readonly schedule: Pick<ScheduleStore, 'ofClub'>
  readonly reminders: Pick<ReminderStore, 'exists' | 'latelyOf'>
}

/** How a club stands, for its captains. */
export interface ClubStatus {
  readonly today: Temporal.PlainDate
  /** null = nothing is set up. */
  readonly setUp: {
    readonly plan: Plan
    /** The next plan that takes effect, with its date; null = none is coming. */
    readonly coming: Plan | null
    /** null for a club with a plan that has never said how it wants to be reminded. */
    readonly settings: ClubSettings | null
  } | null
  /** What needs a captain, the worst first. */
  readonly troubles: readonly ClubTrouble[]
  /** The next ones in the club's channel, by time. */
  readonly next: readonly ComingReminder[]
  /** How many members are sent reminders of their own; which is all that is said of those. */
  readonly reminded: number
  /** What was last sent to the channel, or should have been; newest first. */
  readonly lately: readonly RememberedReminder[]
  /** Days that are taken out of the count, from today on. */
  readonly pauses: readonly ClubPause[]
  /** The club's races from today on, by date. */
  readonly races: readonly Race[]
}

const REMINDERS_AHEAD = 4
const REMINDERS_BACK = 6
/** How many days before a Monday the days of its week lie. */
export function clubStatus(
  { clubId, now }: { readonly clubId: string; readonly now: Temporal.Instant },
  ports: StatusPorts,
): ClubStatus {
  const club = readClub(clubId, ports)
  const settings = ports.clubSettings.settingsOf(clubId)
  const today = club.clock.dayAt(now)
  const isSetUp = settings !== null || club.plans.length > 0
  return {
    today,
    setUp: isSetUp
      ? { plan: planOn(club.plans, today), coming: comingPlan(club.plans, today), settings }
      : null,
    troubles: isSetUp ? clubTroubles(clubId, planOn(club.plans, today), ports) : [],
    next: settings ? remindersAhead(club, settings, now, ports) : [],
    reminded: remindedMembers(clubId, ports),
    lately: ports.reminders.latelyOf(clubId, REMINDERS_BACK),
    pauses: clubPausesAhead(club, now, ports),
    races: racesAhead(club, today),
  }
}

function comingPlan(plans: readonly Plan[], today: Temporal.PlainDate): Plan | null {
  const [next] = plans
    .map(({ effectiveFrom }) => effectiveFrom)
    .filter((from) => from > today.toString())
    .toSorted()
  return next === undefined ? null : planOn(plans, Temporal.PlainDate.from(next))
}

/** Without those of days on which they stay away. */
function remindersAhead(
  club: ClubRecord,
  settings: ClubSettings,
  now: Temporal.Instant,
  { reminders }: StatusPorts,
): readonly ComingReminder[] {
  const { clubId, plans } = club
  return nextClubReminders({
    plans,
    settings,
    now,
    count: REMINDERS_AHEAD,
    isTaken: (kind, day) =>
      staysAway(club, kind, dayNumber(day)) ||
      reminders.exists({ clubId, kind, day, memberId: null, turn: 0 }),
  })
}

const remindedMembers = (clubId: string, { schedule }: StatusPorts): number =>
  schedule
    .ofClub(clubId)
    .filter(({ kind, memberId, dueAt }) => kind === 'personal' && memberId !== null && dueAt).length

const racesAhead = ({ races }: ClubRecord, today: Temporal.PlainDate): readonly Race[] =>
  races
    .filter(
      ({ day, removedOn }) => removedOn === null && Temporal.PlainDate.compare(day, today) >= 0,
    )
    .toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day))
