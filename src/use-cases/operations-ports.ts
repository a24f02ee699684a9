/** Remembers which clubs took the bot away. Ids are Discord's snowflakes. */
export interface LeftClubStore {
  /** The first moment counts, until the bot is back. */
  readonly markLeft: (clubId: string, at: Temporal.Instant) => void
  readonly markBack: (clubId: string) => void
  /** Since when it is known to have left; null when it is not. */
  readonly leftAt: (clubId: string) => Temporal.Instant | null
  /** Those known to have left at `moment` or before. */
  readonly leftUntil: (moment: Temporal.Instant) => readonly string[]
}

/** Whether a club was greeted: see the table. */
export type Greeting = 'said' | 'owed' | 'told'

/** Remembers in which clubs the bot has said hello. */
export interface GreetingStore {
  /** null where the bot never tried. */
  readonly greetingOf: (clubId: string) => Greeting | null
  readonly save: (clubId: string, greeting: Greeting, at: Temporal.Instant) => void
  /** A club that the bot was taken out of is greeted anew when it comes back. */
  readonly forget: (clubId: string) => void
}

/** How the last times of a regular task went. */
export interface Heartbeat {
  /** What the log calls it. */
  readonly task: string
  readonly workedAt: Temporal.Instant | null
  readonly failedAt: Temporal.Instant | null
  /** The reason of `failedAt`, as the log has it; null when it never failed. */
  readonly failed: string | null
}

/** Remembers when each regular task last worked and last failed, across restarts. */
export interface HeartbeatStore {
  readonly worked: (task: string, at: Temporal.Instant) => void
  readonly failed: (task: string, at: Temporal.Instant, reason: string) => void
  readonly all: () => readonly Heartbeat[]
}
