import { dayNumber, dateOf } from '#core/calendar/day-number.ts'
import { standingOn } from '#core/boards/standing.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import type { KeptStanding, StandingStore } from './board-ports.ts'
import { readClub, readMemberOf, type MemberRecord, type RecordPorts } from './member-record.ts'
import type { Atomically } from './session-ports.ts'

export interface StandingPorts extends RecordPorts {
  readonly standings: StandingStore
}

/**
 * Computes a member's standing anew, from facts that have just been read. Called in the same
 * transaction as every change of a fact.
 */
export function keepStanding(
  record: MemberRecord,
  memberId: string,
  now: Temporal.Instant,
  ports: StandingPorts,
): void {
  const { clubId } = record.club
  if (clubId === NO_CLUB) return
  seedOnce(clubId, ports)
  keep(memberId, record, now, ports)
}

/** How many standings are computed before something else may happen. */
const AT_ONCE = 100

/**
 * Computes a club's old standings anew, some at a time, so that nobody waits for it long.
 *
 * @param breathe resolves after everything that waited has had its turn
 */
export async function refreshOldStandings(
  clubId: string,
  now: Temporal.Instant,
  ports: StandingPorts & { readonly atomically: Atomically },
  breathe: () => Promise<void>,
): Promise<void> {
  seedOnce(clubId, ports)
  let members = ports.standings.stale(clubId, now, AT_ONCE)
  while (members.length > 0) {
    ports.atomically(() => {
      refreshSome(clubId, members, now, ports)
    })
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await breathe()
    members = ports.standings.stale(clubId, now, AT_ONCE)
  }
}

/** The cache may have been emptied: then everybody with a session gets a place in it first. */
function seedOnce(clubId: string, { standings }: StandingPorts): void {
  if (standings.version(clubId) === null) standings.seed(clubId)
}

function refreshSome(
  clubId: string,
  members: readonly string[],
  now: Temporal.Instant,
  ports: StandingPorts,
): void {
  const club = readClub(clubId, ports)
  const sessions = ports.sessions.daysOfMembers(clubId, members)
  for (const memberId of members)
    keep(memberId, readMemberOf(club, memberId, ports, sessions.get(memberId) ?? []), now, ports)
}

function keep(
  memberId: string,
  record: MemberRecord,
  now: Temporal.Instant,
  { standings }: StandingPorts,
): void {
  const { clubId } = record.club
  if (record.facts.sessions.length === 0) standings.remove(clubId, memberId)
  else standings.save(clubId, memberId, keptStanding(record, now))
}

/** The standing and the moment from which on it is old. */
export function keptStanding(record: MemberRecord, now: Temporal.Instant): KeptStanding {
  const clubDay = record.club.clock.dayAt(now)
  const today = record.clock.dayAt(now)
  const { standing, expiresOn } = standingOn(record.facts, dayNumber(clubDay), dayNumber(today))
  const expiresAt = record.clock.startOf(dateOf(expiresOn))
  if (!record.hasOwnZone) return { standing, expiresAt }
  // Two calendars meet here, the member's and that of the club's periods: good for one day only.
  const next = [
    expiresAt,
    record.clock.startOf(today.add({ days: 1 })),
    record.club.clock.startOf(clubDay.add({ days: 1 })),
  ]
  return {
    standing,
    expiresAt: next.reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? a : b)),
  }
}
