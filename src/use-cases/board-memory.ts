import type { DayNumber } from '#core/calendar/day-number.ts'
import type { PeriodKind } from '#core/boards/period.ts'
import { rank, type BoardKind, type Entry, type RankedEntry } from '#core/boards/rank.ts'
import { tallyIn, type Standing } from '#core/boards/standing.ts'
import { NOTHING, type Tally } from '#core/boards/tally.ts'
import { teamWeek, type TeamWeek } from '#core/boards/team-week.ts'
import type { NamedStanding, StandingStore } from './board-ports.ts'

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
  readonly revision: number
  readonly clubDay: DayNumber
  readonly standings: readonly NamedStanding[]
  readonly ranked: Map<string, readonly RankedEntry[]>
  team: TeamWeek | null
}

/** Boards of so many clubs stay in memory; ten thousand members are about two megabytes. */
const CLUBS_KEPT = 32

/** Reads standings as they are: whoever asks has brought them up to date before. */
export function createBoardMemory(standings: StandingStore): BoardMemory {
  const clubs = new Map<string, Club>()

  const clubOf = (clubId: string, clubDay: DayNumber): Club => {
    const revision = standings.revision(clubId)
    const known = clubs.get(clubId)
    const isGood = known?.revision === revision && known.clubDay === clubDay
    const club = isGood
      ? known
      : { revision, clubDay, standings: standings.shown(clubId), ranked: new Map(), team: null }
    // The one asked for last stands last, so that the first is the one to forget.
    clubs.delete(clubId)
    clubs.set(clubId, club)
    const [oldest] = clubs.keys()
    if (clubs.size > CLUBS_KEPT && oldest !== undefined) clubs.delete(oldest)
    return club
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
      club.team ??= teamWeek(
        club.standings.map(({ standing }) => standing),
        clubDay,
      )
      return club.team
    },
  }
}

function entriesOf({ standings, clubDay }: Club, period: PeriodKind): readonly Entry[] {
  const tallyOf = tallyFor(period, clubDay)
  return standings.map(({ memberId, standing }) => ({
    memberId,
    streak: standing.streak,
    best: standing.best,
    tally: tallyOf(standing),
  }))
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
