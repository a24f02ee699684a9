import type { PeriodKind } from '#core/boards/period.ts'
import type { Entry } from '#core/boards/rank.ts'
import type { Standing } from '#core/boards/standing.ts'

/** By which a board in memory knows how old it is. */
export interface BoardVersion {
  /** Grows with every change. */
  readonly revision: number
  /** Another one when it has changed who is on the boards. */
  readonly shape: string
}

/** A standing, and the moment from which on it has to be computed anew. */
export interface KeptStanding {
  readonly standing: Standing
  readonly expiresAt: Temporal.Instant
}

export interface NamedStanding {
  readonly memberId: string
  readonly standing: Standing
}

/**
 * Keeps standings: a cache that may be emptied at any time. One is old as soon as a fact behind it has
 * changed, whoever changed it.
 */
export interface StandingStore {
  readonly save: (clubId: string, memberId: string, kept: KeptStanding) => void
  readonly remove: (clubId: string, memberId: string) => void
  /** Members whose standing is old at `now`. */
  readonly stale: (clubId: string, now: Temporal.Instant, limit: number) => readonly string[]
  /** Clubs in which a standing is old at `now`. */
  readonly staleClubs: (now: Temporal.Instant) => readonly string[]
  /**
   * The standings of those who are shown: nobody hidden, nobody who has left. With `since` only those
   * that were written after that revision.
   */
  readonly shown: (clubId: string, since?: number) => readonly NamedStanding[]
  /** Members with a standing who hide, and have not left. */
  readonly hidden: (clubId: string) => readonly string[]
  /** Changes with everything that a board of the club shows; null = there are no standings. */
  readonly version: (clubId: string) => BoardVersion | null
  /** Makes a standing that is old already for everybody with a session who has none. */
  readonly seed: (clubId: string) => void
  /** Clubs whose standings were computed once. */
  readonly clubs: () => readonly string[]
}

/** A period of a board that stands for good. */
export type ClosingPeriod = Exclude<PeriodKind, 'all'>

export interface ClosedBoardStore {
  readonly isClosed: (
    clubId: string,
    period: ClosingPeriod,
    startsOn: Temporal.PlainDate,
  ) => boolean
  /** null = not closed yet. Nobody hidden or gone is in it. */
  readonly entries: (
    clubId: string,
    period: ClosingPeriod,
    startsOn: Temporal.PlainDate,
  ) => readonly Entry[] | null
  readonly close: (
    clubId: string,
    period: ClosingPeriod,
    startsOn: Temporal.PlainDate,
    entries: readonly Entry[],
    at: Temporal.Instant,
  ) => void
}
