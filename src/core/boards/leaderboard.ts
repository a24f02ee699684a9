import type { Period } from './period.ts'
import type { BoardKind, RankedEntry } from './rank.ts'
import type { TeamWeek } from './team-week.ts'

/** One page of a board, as one reader sees it. */
export interface Leaderboard {
  readonly board: BoardKind
  readonly period: Period
  /** The period before the current one. */
  readonly last: boolean
  /** The board of a period that is over and stands for good. */
  readonly isClosed: boolean
  readonly page: number
  readonly pages: number
  readonly rows: readonly RankedEntry[]
  /** The reader's row and the two around it, when it is not among `rows`. */
  readonly around: readonly RankedEntry[]
  readonly readerIs: 'ranked' | 'hidden' | 'not-ranked'
  readonly teamWeek: TeamWeek
  readonly today: Temporal.PlainDate
}
