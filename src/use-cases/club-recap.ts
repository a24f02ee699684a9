import { dayNumber } from '#core/calendar/day-number.ts'
import type { ClubRecap, NamedAndMore, RecapMilestone } from '#core/boards/club-recap.ts'
import type { WeekMilestone } from '#core/boards/member-week.ts'
import { weekAhead } from '#core/training/week-ahead.ts'
import type { BoardMemory } from './board-memory.ts'
import { readClub } from './member-record.ts'
import type { ComeBackNameStore } from './own-reminder-ports.ts'
import { hasLeft, type ClubWeekPorts, type OneOfWeek, type ReadClubWeek } from './read-club-week.ts'

export interface RecapPorts extends ClubWeekPorts {
  readonly boards: Pick<BoardMemory, 'ranked'>
  readonly comeBackNames: Pick<ComeBackNameStore, 'mayName'>
}

/** So many rows of the month's board are shown. */
const ROWS = 5

/**
 * What a club is told of its week: the names too, by what everybody lets be seen at this very moment.
 *
 * @param monday the club's Monday after the week
 */
export function clubRecap(
  clubId: string,
  monday: Temporal.PlainDate,
  { week, members }: ReadClubWeek,
  ports: RecapPorts,
): ClubRecap {
  const mayBeSeen = ({ memberId, isShown }: OneOfWeek): boolean =>
    isShown &&
    !ports.preferences.preferencesOf(memberId).hidden &&
    !hasLeft(memberId, clubId, ports.memberships)
  // Who is named nowhere when done is not named for a hundred times of it either.
  const isNamed = (one: OneOfWeek): boolean =>
    mayBeSeen(one) && ports.preferences.preferencesOf(one.memberId).mates !== 'off'
  const back = members.filter((one) => one.week.cameBack)
  const club = readClub(clubId, ports)
  return {
    week,
    comeBacks: namesOf(
      back,
      (one) => ports.comeBackNames.mayName(one.memberId) === true && mayBeSeen(one),
    ),
    milestones: milestonesOf(members, isNamed),
    board: ports.boards
      .ranked(clubId, 'streak', 'month', dayNumber(monday))
      .filter(({ streak }) => streak > 0)
      .slice(0, ROWS),
    ahead: weekAhead(club.plans, monday, club.races, club.isAmnesty),
  }
}

/** Longer lists of names are not shown: nobody is looked up for them. */
const MOST_NAMES = 20

function namesOf(all: readonly OneOfWeek[], mayBeNamed: (one: OneOfWeek) => boolean): NamedAndMore {
  const named: string[] = []
  for (const one of all) {
    if (named.length === MOST_NAMES) break
    if (mayBeNamed(one)) named.push(one.memberId)
  }
  return { named, more: all.length - named.length }
}

/** The rarest first; with the same milestone people stand together. */
function milestonesOf(
  members: readonly OneOfWeek[],
  mayBeNamed: (one: OneOfWeek) => boolean,
): readonly RecapMilestone[] {
  const reached = new Map<string, { milestone: WeekMilestone; by: OneOfWeek[] }>()
  for (const one of members)
    for (const milestone of one.week.milestones) {
      const key = `${milestone.kind} ${countOf(milestone)}`
      const known = reached.get(key)
      if (known) known.by.push(one)
      else reached.set(key, { milestone, by: [one] })
    }
  return [...reached.values()]
    .toSorted((a, b) => countOf(b.milestone) - countOf(a.milestone))
    .map(({ milestone, by }) => ({ milestone, ...namesOf(by, mayBeNamed) }))
}

/** The longest row of one's own comes after all counts. */
const countOf = (one: WeekMilestone): number => (one.kind === 'sessions' ? one.count : 0)
