import { dayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import type { Leaderboard } from '#core/boards/leaderboard.ts'
import { periodAround, type Period, type PeriodKind } from '#core/boards/period.ts'
import { rank, type BoardKind, type RankedEntry } from '#core/boards/rank.ts'
import type { BoardMemory } from './board-memory.ts'
import type { PreferencesStore } from './member-ports.ts'
import { readClub } from './member-record.ts'
import { lastPeriodEntries, type ClosingPorts } from './period-entries.ts'
import type { ClubDirectory, MembershipStore } from './ports.ts'
import { refreshOldStandings } from './refresh-standing.ts'

export interface LeaderboardPorts extends ClosingPorts {
  readonly boards: BoardMemory
  readonly preferences: PreferencesStore
  readonly memberships: MembershipStore
  readonly directory: Pick<ClubDirectory, 'lookUpMembers'>
}

interface Asked {
  readonly clubId: string
  readonly readerId: string
  readonly board: BoardKind
  readonly period: PeriodKind
  /** The period before the current one; not for `all`, which has none. */
  readonly last: boolean
  /** From 0; one that there is not is taken for the nearest. */
  readonly page: number
  readonly now: Temporal.Instant
}

const ROWS_A_PAGE = 10

/** How often a page is filled again after people on it turned out to have left. */
const REFILLS = 4

/** One page of a board, without those who hide, have left or are bots, and the reader's own row. */
export async function leaderboard(asked: Asked, ports: LeaderboardPorts): Promise<Leaderboard> {
  const { clubId, readerId, board, now } = asked
  const today = readClub(clubId, ports).clock.dayAt(now)
  const clubDay = dayNumber(today)
  await refreshOldStandings(clubId, now, ports, ports.breathe)
  let found = await rankedIn(asked, clubDay, ports)
  let shown = cut(found.ranked, readerId, asked.page)
  for (let refill = 0; refill < REFILLS; refill += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each look depends on the one before
    if (!(await markLeavers(clubId, shown, now, ports))) break
    // oxlint-disable-next-line no-await-in-loop -- as above
    found = await rankedIn(asked, clubDay, ports)
    shown = cut(found.ranked, readerId, asked.page)
  }
  return {
    board,
    period: found.period,
    last: asked.last,
    isClosed: found.isClosed,
    ...shown,
    readerIs: ports.preferences.preferencesOf(readerId).hidden
      ? 'hidden'
      : found.ranked.some(({ memberId }) => memberId === readerId)
        ? 'ranked'
        : 'not-ranked',
    teamWeek: ports.boards.teamWeek(clubId, clubDay),
    today,
  }
}

interface Ranked {
  readonly ranked: readonly RankedEntry[]
  readonly period: Period
  readonly isClosed: boolean
}

async function rankedIn(
  asked: Asked,
  clubDay: DayNumber,
  ports: LeaderboardPorts,
): Promise<Ranked> {
  const { clubId, board, period: kind, last, now } = asked
  if (last && kind !== 'all') {
    const { entries, period, isClosed } = await lastPeriodEntries(clubId, kind, now, ports)
    return { ranked: rank(entries, board), period, isClosed }
  }
  return {
    ranked: ports.boards.ranked(clubId, board, kind, clubDay),
    period: periodAround(kind, clubDay),
    isClosed: false,
  }
}

type Cut = Pick<Leaderboard, 'page' | 'pages' | 'rows' | 'around'>

function cut(ranked: readonly RankedEntry[], readerId: string, wanted: number): Cut {
  const pages = Math.max(1, Math.ceil(ranked.length / ROWS_A_PAGE))
  const page = Math.min(Math.max(0, wanted), pages - 1)
  const start = page * ROWS_A_PAGE
  const end = start + ROWS_A_PAGE
  const own = ranked.findIndex(({ memberId }) => memberId === readerId)
  const isOnPage = own >= start && own < end
  const neighbours = own < 0 || isOnPage ? [] : [own - 1, own, own + 1]
  return {
    page,
    pages,
    rows: ranked.slice(start, end),
    around: neighbours
      .filter((index) => index < start || index >= end)
      .flatMap((index) => ranked[index] ?? []),
  }
}

/** Asks Discord about the people shown, and only them; true = some of them are not there. */
async function markLeavers(
  clubId: string,
  { rows, around }: Cut,
  now: Temporal.Instant,
  { directory, memberships }: LeaderboardPorts,
): Promise<boolean> {
  const ids = [...rows, ...around].map(({ memberId }) => memberId)
  if (ids.length === 0) return false
  const found = await directory.lookUpMembers(clubId, ids)
  const away = ids.filter((id) => found.get(id) === 'gone' || found.get(id) === 'bot')
  for (const id of away) memberships.markLeft(id, clubId, now)
  return away.length > 0
}
