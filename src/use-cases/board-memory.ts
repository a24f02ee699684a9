import { createBoundedMemory } from '#core/bounded-memory.ts'
import type { DayNumber } from '#core/calendar/day-number.ts'
import type { PeriodKind } from '#core/boards/period.ts'
import { rank, type BoardKind, type Entry, type RankedEntry } from '#core/boards/rank.ts'
import { tallyIn, type Standing } from '#core/boards/standing.ts'
import { NOTHING, type Tally } from '#core/boards/tally.ts'
import { teamWeek, type TeamWeek } from '#core/boards/team-week.ts'
import type { BoardVersion, StandingStore } from './board-ports.ts'

/** A club's boards, ranked once and kept until something that they show changes. */
export interface BoardMemory {
  readonly ranked: (
    clubId: string,
    board: BoardKind,
    period: PeriodKind,
    clubDay: DayNumber,
  ) => readonly RankedEntry[]
  readonly teamWeek: (clubId: string, clubDay: DayNumber) => TeamWeek
}

interface Club {
  readonly version: BoardVersion | null
  readonly clubDay: DayNumber
  /** By member; what is newer is written into it. */
  readonly standings: Map<string, Standing>
  readonly ranked: Map<string, readonly RankedEntry[]>
  team: TeamWeek | null
}

/** Boards of so many clubs stay in memory; ten thousand members are about two megabytes. */
const CLUBS_KEPT = 32

/** Reads standings as they are: whoever asks has brought them up to date before. */
export function createBoardMemory(standings: StandingStore): BoardMemory {
  const clubs = createBoundedMemory<Club>(CLUBS_KEPT)

  const clubOf = (clubId: string, clubDay: DayNumber): Club => {
    const version = standings.version(clubId)
    const known = clubs.get(clubId)
    const isSame = known?.version?.revision === version?.revision && isSameShape(known, version)
    const club =
      isSame && known?.clubDay === clubDay
        ? known
        : {
            version,
            clubDay,
            standings: renewed(clubId, version, known),
            ranked: new Map(),
            team: null,
          }
    clubs.set(clubId, club)
    return club
  }

  /** As long as the same people are on the boards, only what was written since is read. */
  const renewed = (
    clubId: string,
    version: BoardVersion | null,
    known: Club | undefined,
  ): Map<string, Standing> => {
    const isPart = known !== undefined && isSameShape(known, version)
    const read = standings.shown(clubId, isPart ? known.version?.revision : undefined)
    const kept = isPart ? known.standings : new Map<string, Standing>()
    for (const { memberId, standing } of read) kept.set(memberId, standing)
    return kept
  }

  return {
    ranked: (clubId, board, period, clubDay) => {
      const club = clubOf(clubId, clubDay)
      const key = `${board} ${period}`
      const ranked = club.ranked.get(key) ?? rank(entriesOf(club, period), board)
      club.ranked.set(key, ranked)
      return ranked
    },
    teamWeek: (clubId, clubDay) => {
      const club = clubOf(clubId, clubDay)
      club.team ??= teamWeek(club.standings.values(), clubDay)
      return club.team
    },
  }
}

const isSameShape = (known: Club | undefined, version: BoardVersion | null): boolean =>
  known !== undefined && version !== null && known.version?.shape === version.shape

function entriesOf({ standings, clubDay }: Club, period: PeriodKind): readonly Entry[] {
  const tallyOf = tallyFor(period, clubDay)
  const entries: Entry[] = []
  for (const [memberId, standing] of standings) {
    const { streak, best } = standing
    entries.push({ memberId, streak, best, tally: tallyOf(standing) })
  }
  return entries
}

/**
 * `tallyIn` for many: standings of the same day are all of the period or none is, and asking the
 * calendar for each of ten thousand takes longer than everything else.
 */
function tallyFor(period: PeriodKind, clubDay: DayNumber): (standing: Standing) => Tally {
  const isCurrent = new Map<DayNumber, boolean>()
  return (standing) => {
    const known = isCurrent.get(standing.clubDay)
    if (known !== undefined) return known ? standing.tallies[period] : NOTHING
    const tally = tallyIn(standing, period, clubDay)
    isCurrent.set(standing.clubDay, tally === standing.tallies[period])
    return tally
  }
}
