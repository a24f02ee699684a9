/** One connection to Discord's gateway. */
export interface ShardState {
  readonly id: number
  readonly status: 'ready' | 'connecting' | 'closed'
  /** Of the last heartbeat; null before the first. */
  readonly pingMs: number | null
}

/** How the bot is at the moment of asking. Asking changes nothing and reaches no network. */
export interface Vitals {
  /** Milliseconds since a look at the reminders last came to a good end, or since the start. */
  readonly msSinceTick: () => number
  /** Empty before the first login. */
  readonly shards: () => readonly ShardState[]
  readonly clubCount: () => number
  /** false = another process works with the same database, and sends the reminders. */
  readonly isOnDuty: () => boolean
  /** Throws when the database does not answer. */
  readonly probeDatabase: () => void
  /** The database and its journal on the disk. */
  readonly databaseBytes: () => number
  /** When the last good backup was made; null without any. */
  readonly lastBackup: () => Temporal.Instant | null
  /** Reminders that are due and that nobody has looked after for so long. */
  readonly stuckReminders: () => number
  /** Reminders that were taken and have not come to an end, by how far they are. */
  readonly onTheirWay: () => Readonly<Record<'claimed' | 'sending', number>>
}
