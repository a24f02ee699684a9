import { dayNumber } from '#core/calendar/day-number.ts'
import type { ClubSettings } from '#core/reminders/club-settings.ts'
import { isInTime } from '#core/reminders/in-time.ts'
import { CLUB_KINDS } from '#core/reminders/reminder.ts'
import { timingOf } from '#core/reminders/timing.ts'
import { memberClock } from '#core/training/member-clock.ts'
import type { Plan } from '#core/training/plan.ts'
import { readClub } from '#use-cases/member-record.ts'
import type { ScheduleEntry } from '#use-cases/reminder-ports.ts'
import { staysAway } from '#use-cases/stays-away.ts'
import type { SetupPorts } from './setup-ports.ts'

type ClubKind = (typeof CLUB_KINDS)[number]

interface Change {
  readonly clubId: string
  /** The club's, with the one that would be saved. */
  readonly plans: readonly Plan[]
  readonly settings: ClubSettings
  readonly now: Temporal.Instant
}

/**
 * What goes to the club's channel as soon as a change is saved: it is waited for today, and its time
 * has passed by the new one.
 */
export function sentAtOnce(
  { clubId, plans, settings, now }: Change,
  ports: SetupPorts,
): readonly ClubKind[] {
  const clock = memberClock(plans, [])
  return wanted(clubId, ports, (kind, { day, dueAt }) => {
    const timing = timingOf(kind, { plans, settings, own: null })
    if (!timing?.falls(day) || !clock.occurs(day)) return false
    const moment = clock.momentOn(day, timing.at(day))
    if (isAfter(moment, now)) return false
    const due = { kind, day, dueAt: isAfter(dueAt, now) ? now : moment }
    return isInTime({ ...due, runAt: settings.preRun.runAt }, clock, now)
  })
}

/** What is due in the club's channel and on its way, as things stand. */
export function dueNow(
  { clubId, plans, settings, now }: Change,
  ports: SetupPorts,
): readonly ClubKind[] {
  const clock = memberClock(plans, [])
  const { runAt } = settings.preRun
  return wanted(
    clubId,
    ports,
    (kind, { day, dueAt }) =>
      !isAfter(dueAt, now) && isInTime({ kind, day, dueAt, runAt }, clock, now),
  )
}

interface Waiting {
  readonly day: Temporal.PlainDate
  readonly dueAt: Temporal.Instant
}

function wanted(
  clubId: string,
  ports: SetupPorts,
  isIt: (kind: ClubKind, waiting: Waiting) => boolean,
): readonly ClubKind[] {
  const club = readClub(clubId, ports)
  const entries = ports.schedule.ofClub(clubId).filter(({ memberId }) => memberId === null)
  return CLUB_KINDS.filter((kind) => {
    const waiting = waitingOf(entries.find((entry) => entry.kind === kind))
    if (!waiting || !isIt(kind, waiting) || staysAway(club, kind, dayNumber(waiting.day)))
      return false
    const identity = { clubId, kind, day: waiting.day, memberId: null, turn: 0 }
    return !ports.reminders.exists(identity)
  })
}

const waitingOf = (entry: ScheduleEntry | undefined): Waiting | null =>
  entry?.day && entry.dueAt ? { day: entry.day, dueAt: entry.dueAt } : null

const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) > 0
