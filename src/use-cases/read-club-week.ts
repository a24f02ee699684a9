import { dayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import { clubWeek, type ClubWeek, type CountedWeek } from '#core/boards/club-week.ts'
import { memberWeek } from '#core/boards/member-week.ts'
import type { PreferencesStore } from './member-ports.ts'
import { readClub, readMemberOf, type ClubRecord } from './member-record.ts'
import type { MembershipStore } from './ports.ts'
import { refreshOldStandings, type StandingPorts } from './refresh-standing.ts'
import type { Atomically } from './session-ports.ts'

export interface ClubWeekPorts extends StandingPorts {
  readonly atomically: Atomically
  readonly preferences: Pick<PreferencesStore, 'preferencesOf'>
  readonly memberships: Pick<MembershipStore, 'clubsOf' | 'isThere'>
  /** Resolves after everything that waited has had its turn. */
  readonly breathe: () => Promise<void>
}

/** One member's part in a club's week. */
export interface OneOfWeek extends CountedWeek {
  readonly memberId: string
}

export interface ReadClubWeek {
  readonly week: ClubWeek
  readonly members: readonly OneOfWeek[]
}

/** How many members are judged before something else may happen. */
const AT_ONCE = 25

/**
 * The week before the club's Monday, as it stands at `now`: everybody with a session who is not known
 * to have left, hidden or not. Brings the club's standings up to date on the way.
 */
export async function readClubWeek(
  clubId: string,
  monday: Temporal.PlainDate,
  now: Temporal.Instant,
  ports: ClubWeekPorts,
): Promise<ReadClubWeek> {
  await refreshOldStandings(clubId, now, ports, ports.breathe)
  const first = dayNumber(monday) - 7
  const shown = new Set(ports.standings.shown(clubId).map(({ memberId }) => memberId))
  const ids = [...shown, ...ports.standings.hidden(clubId)]
  const members: OneOfWeek[] = []
  const club = readClub(clubId, ports)
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE)
    members.push(...judge(some, { club, first, now, shown }, ports))
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await ports.breathe()
  }
  const isDue = (day: DayNumber) =>
    club.due.isDue(day) && !club.isAmnesty(day) && !club.isRaced(day)
  return { week: clubWeek(members, first, isDue), members }
}

interface Judging {
  readonly club: ClubRecord
  /** The week's Monday. */
  readonly first: DayNumber
  readonly now: Temporal.Instant
  readonly shown: ReadonlySet<string>
}

function judge(
  some: readonly string[],
  { club, first, now, shown }: Judging,
  ports: ClubWeekPorts,
): readonly OneOfWeek[] {
  const found = ports.sessions.daysOfMembers(club.clubId, some)
  return [...found].map(([memberId, sessions]) => {
    const { facts, clock } = readMemberOf(club, memberId, ports, sessions)
    // In a zone of their own it can still be Sunday for them.
    const asOf = Math.max(dayNumber(clock.dayAt(now)), first + 7)
    return {
      memberId,
      week: memberWeek(facts, first, asOf),
      isShown: shown.has(memberId),
      firstDay: sessions[0] ?? first,
    }
  })
}

/** Whoever never used the bot, and had a day set by a captain, has not left. */
export const hasLeft = (
  memberId: string,
  clubId: string,
  memberships: ClubWeekPorts['memberships'],
): boolean =>
  memberships.clubsOf(memberId).includes(clubId) && !memberships.isThere(memberId, clubId)
