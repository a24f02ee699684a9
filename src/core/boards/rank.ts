import type { Tally } from './tally.ts'

export const BOARDS = ['streak', 'consistency', 'sessions'] as const
export type BoardKind = (typeof BOARDS)[number]

/** One member on any board. */
export interface Entry {
  readonly memberId: string
  readonly streak: number
  readonly best: number
  /** In the board's period. */
  readonly tally: Tally
}

export interface RankedEntry extends Entry {
  /** Shared by ties: 1, 1, 3. */
  readonly rank: number
}

/** Fewer settled due days than this say nothing about consistency yet. */
const SETTLED_AT_LEAST = 3

/**
 * The entries that this board shows, best first. Streak: current streak, then best, then sessions in
 * the period. Consistency: the share of own due days kept, from three settled ones and one kept on. Sessions: how
 * many, from one on.
 */
export function rank(entries: readonly Entry[], board: BoardKind): readonly RankedEntry[] {
  const compare = ORDER[board]
  const shown = entries
    .filter(SHOWS[board])
    .toSorted((a, b) => compare(a, b) || compareIds(a.memberId, b.memberId))
  const ranked: RankedEntry[] = []
  for (const [index, entry] of shown.entries()) {
    const before = ranked[index - 1]
    const isTie = before !== undefined && compare(before, entry) === 0
    const { memberId, streak, best, tally } = entry
    // Field by field: spreading ten thousand entries takes as long as sorting them.
    ranked.push({ memberId, streak, best, tally, rank: isTie ? before.rank : index + 1 })
  }
  return ranked
}

const SHOWS: Readonly<Record<BoardKind, (entry: Entry) => boolean>> = {
  streak: () => true,
  // Who has kept none is left out: a row that says so helps nobody.
  consistency: ({ tally }) => tally.settled >= SETTLED_AT_LEAST && tally.kept > 0,
  sessions: ({ tally }) => tally.sessions > 0,
}

const ORDER: Readonly<Record<BoardKind, (a: Entry, b: Entry) => number>> = {
  streak: (a, b) => b.streak - a.streak || b.best - a.best || b.tally.sessions - a.tally.sessions,
  // Compared as fractions: 2 of 3 and 4 of 6 are the same.
  consistency: (a, b) => b.tally.kept * a.tally.settled - a.tally.kept * b.tally.settled,
  sessions: (a, b) => b.tally.sessions - a.tally.sessions,
}

/** Snowflakes by age: shorter ones are older. */
const compareIds = (a: string, b: string): number =>
  a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
