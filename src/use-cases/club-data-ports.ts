/** What one bite took. */
export interface Bite {
  readonly rows: number
  /** People of whom nothing at all was left, so that the rest of theirs went too. */
  readonly people: number
  /** Nothing of the club is left. */
  readonly isLast: boolean
}

/** Everything that belongs to a club, in every table. */
export interface ClubDataStore {
  /** Clubs of which something is kept; `none` of people without a club is no club. */
  readonly clubs: () => readonly string[]
  /**
   * Deletes about `limit` rows of a club that took the bot away at `leftAt` at the latest, in one
   * transaction; the last bite takes the note that it has left as well.
   */
  readonly purge: (clubId: string, leftAt: Temporal.Instant, limit: number) => Bite
}
