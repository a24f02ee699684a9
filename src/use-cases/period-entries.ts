import { dateOf, dayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import { closesOn, periodAround, periodBefore, type Period } from '#core/boards/period.ts'
import type { Entry } from '#core/boards/rank.ts'
import { tallyOf } from '#core/boards/tally.ts'
import type { MemberFacts } from '#core/streaks/settle.ts'
import { streakOn } from '#core/streaks/streak.ts'
import type { ClosedBoardStore, ClosingPeriod } from './board-ports.ts'
import { readClub, readMemberOf, type ClubRecord } from './member-record.ts'
import type { StandingPorts } from './refresh-standing.ts'
import type { Atomically } from './session-ports.ts'

export interface ClosingPorts extends StandingPorts {
  readonly closedBoards: ClosedBoardStore
  readonly atomically: Atomically
  /** Resolves after everything that waited has had its turn. */
  readonly breathe: () => Promise<void>
}

export interface PeriodEntries {
  readonly period: Period
  readonly entries: readonly Entry[]
  /** The board stands for good. */
  readonly isClosed: boolean
}

/** The period before the current one: as it was closed, else computed from the facts as they are. */
export async function lastPeriodEntries(
  clubId: string,
  kind: ClosingPeriod,
  now: Temporal.Instant,
  ports: ClosingPorts,
): Promise<PeriodEntries> {
  const club = readClub(clubId, ports)
  const clubDay = dayNumber(club.clock.dayAt(now))
  const period = lastPeriod(kind, clubDay)
  const closed = () => ports.closedBoards.entries(clubId, kind, dateOf(period.from))
  const known = closed()
  if (known) return { period, entries: known, isClosed: true }
  const entries = await computeEntries(club, period, clubDay, ports)
  if (clubDay >= closesOn(period)) {
    close(clubId, kind, period, entries, now, ports)
    // What stands for good, should somebody else have been faster.
    return { period, entries: closed() ?? [], isClosed: true }
  }
  const shown = new Set(ports.standings.shown(clubId).map(({ memberId }) => memberId))
  return {
    period,
    entries: entries.filter(({ memberId }) => shown.has(memberId)),
    isClosed: false,
  }
}

const CLOSING: readonly ClosingPeriod[] = ['week', 'month', 'season']

/** Closes every board that is due for it, in every club. */
export async function closeBoards(now: Temporal.Instant, ports: ClosingPorts): Promise<void> {
  for (const clubId of ports.standings.clubs()) {
    const club = readClub(clubId, ports)
    const clubDay = dayNumber(club.clock.dayAt(now))
    for (const kind of CLOSING) {
      const period = lastPeriod(kind, clubDay)
      if (clubDay < closesOn(period)) continue
      if (ports.closedBoards.isClosed(clubId, kind, dateOf(period.from))) continue
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      const entries = await computeEntries(club, period, clubDay, ports)
      close(clubId, kind, period, entries, now, ports)
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    await ports.breathe()
  }
}

function lastPeriod(kind: ClosingPeriod, clubDay: DayNumber): Period {
  const before = periodBefore(periodAround(kind, clubDay))
  if (!before) throw new RangeError(`no period before the ${kind} of day ${clubDay}`)
  return before
}

function close(
  clubId: string,
  kind: ClosingPeriod,
  period: Period,
  entries: readonly Entry[],
  now: Temporal.Instant,
  ports: ClosingPorts,
): void {
  ports.atomically(() => {
    ports.closedBoards.close(clubId, kind, dateOf(period.from), entries, now)
  })
}

/** How many members are judged before something else may happen. */
const AT_ONCE = 250

/**
 * Everybody with a session in the period, hidden or not; the streak is that of the period's end, and
 * what was done after it changes nothing, but for an extra that serves its last day.
 */
async function computeEntries(
  club: ClubRecord,
  period: Period,
  clubDay: DayNumber,
  ports: ClosingPorts,
): Promise<readonly Entry[]> {
  // Two days later the last due day is either kept or missed.
  const asOf = Math.min(clubDay, period.to + 2)
  const members = ports.sessions.membersBetween(club.clubId, dateOf(period.from), dateOf(period.to))
  const entries: Entry[] = []
  for (let start = 0; start < members.length; start += AT_ONCE) {
    const some = members.slice(start, start + AT_ONCE)
    for (const [memberId, sessions] of ports.sessions.daysOfMembers(club.clubId, some)) {
      const { facts } = readMemberOf(club, memberId, ports, sessions)
      const streak = streakOn(endingWith(facts, period), asOf)
      const tally = tallyOf(streak, sessions, asOf, period)
      entries.push({ memberId, streak: streak.streak, best: streak.best, tally })
    }
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await ports.breathe()
  }
  return entries
}

/** The facts, with no due day after the period. */
const endingWith = ({ due, ...facts }: MemberFacts, { to: end }: Period): MemberFacts => ({
  ...facts,
  due: { ...due, between: (from, to) => due.between(from, Math.min(to, end)) },
})
