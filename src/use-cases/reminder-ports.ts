import type { ReminderIdentity, ReminderKind } from '#core/reminders/reminder.ts'

/** When a reminder of this kind is due next, for a club or for one of its members. */
export interface ScheduleEntry {
  readonly clubId: string
  readonly kind: ReminderKind
  /** null for what goes to the club's channel. */
  readonly memberId: string | null
  /** The club day that is waited for; null = none, as things stand. */
  readonly day: Temporal.PlainDate | null
  readonly turn: number
  /** null with `day`. */
  readonly dueAt: Temporal.Instant | null
}

export interface ScheduleStore {
  /** Entries for which something has changed; the store marks them by itself. */
  readonly stale: (limit: number) => readonly ScheduleEntry[]
  /** The same, of one club or of one member. */
  readonly staleOf: (whose: {
    readonly clubId?: string
    readonly memberId?: string
  }) => readonly ScheduleEntry[]
  /** Due at `now` or before, the longest due first, then by club, kind and member. Never stale ones. */
  readonly due: (now: Temporal.Instant, limit: number) => readonly ScheduleEntry[]
  /** Writes when it is due next; it is not stale any more. */
  readonly save: (entry: ScheduleEntry) => void
  /** Its day has had its turn: it is due no more, and stale until it is reckoned anew. */
  readonly take: (entry: Pick<ScheduleEntry, 'clubId' | 'kind' | 'memberId'>) => void
  readonly remove: (entry: Pick<ScheduleEntry, 'clubId' | 'kind' | 'memberId'>) => void
  /** Marks everything that is due after `now` as stale: the clock by which it was reckoned was wrong. */
  readonly doubt: (now: Temporal.Instant) => void
  /** A club's own kinds, and whatever its members asked for; in the order of `dueAt`. */
  readonly ofClub: (clubId: string) => readonly ScheduleEntry[]
  /** Moments after `from` and up to `to` at which something is due. */
  readonly momentsBetween: (
    from: Temporal.Instant,
    to: Temporal.Instant,
  ) => readonly Temporal.Instant[]
}

/** Why a reminder was not sent though it was due. */
export const SKIP_REASONS = [
  /** It came due while nobody could send it, and the time for it was over. */
  'too-late',
  'not-due',
  'amnesty',
  'paused',
  'race',
  /** Nobody waits for it: all done, or nobody asked to be mentioned. */
  'nobody',
  'done',
  'not-today',
  'switched-off',
  /** The bot is no longer in the club. */
  'not-there',
  /** Three direct messages in a row came back unanswered, and the question after them waits. */
  'unanswered',
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** Why Discord did not take a reminder. */
export const FAIL_REASONS = [
  'no-channel',
  'cannot-see',
  'cannot-write',
  'cannot-attach',
  /** The person takes no direct messages of the bot. */
  'closed',
  /** Discord could not be reached until the time for it was over. */
  'unreachable',
  /** Discord found a fault in the message: a fault of ours. */
  'refused',
] as const
export type FailReason = (typeof FAIL_REASONS)[number]

/** A reminder that this process has taken for sending, or may have sent. */
export interface Claim extends ReminderIdentity {
  readonly dueAt: Temporal.Instant
  readonly claimedAt: Temporal.Instant
  /** `sending` = a request may have reached Discord. */
  readonly state: 'claimed' | 'sending'
  /** Where it was being sent to; null before. */
  readonly channelId: string | null
}

export type Settled =
  | { readonly state: 'sent'; readonly channelId: string; readonly messageId: string }
  | { readonly state: 'skipped'; readonly reason: SkipReason }
  | { readonly state: 'failed'; readonly reason: FailReason }
  /** Whether Discord has it cannot be found out; it is not sent again. */
  | { readonly state: 'unknown' }

/** A reminder as it stands, for the captain's overview. */
export interface RememberedReminder extends ReminderIdentity {
  readonly dueAt: Temporal.Instant
  readonly state: 'claimed' | 'sending' | Settled['state']
  readonly reason: SkipReason | FailReason | null
  readonly channelId: string | null
  readonly messageId: string | null
  readonly settledAt: Temporal.Instant | null
}

/** Every reminder that ever came due. Leases keep two processes from sending the same one. */
export interface ReminderStore {
  /** false = there is one with this identity already. */
  readonly claim: (
    identity: ReminderIdentity & { readonly dueAt: Temporal.Instant },
    lease: Lease,
  ) => boolean
  /** Records one that is not sent at all; nothing when there is one already. */
  readonly skip: (
    identity: ReminderIdentity & { readonly dueAt: Temporal.Instant },
    reason: SkipReason,
    at: Temporal.Instant,
  ) => void
  readonly exists: (identity: ReminderIdentity) => boolean
  readonly find: (identity: ReminderIdentity) => RememberedReminder | null
  /** Takes over what is on its way and whose lease has run out, the longest due first. */
  readonly takeOver: (lease: Lease, limit: number) => readonly Claim[]
  /** Before a request goes out. false = it is no longer this owner's. */
  readonly markSending: (identity: ReminderIdentity, channelId: string, lease: Lease) => boolean
  /** Gives it back, so that it can be taken over from `until` on. */
  readonly release: (identity: ReminderIdentity, owner: string, until: Temporal.Instant) => void
  /** Nothing when it is no longer this owner's. */
  readonly settle: (
    identity: ReminderIdentity,
    owner: string,
    how: Settled,
    at: Temporal.Instant,
  ) => void
  /**
   * Lengthens at most so many of those that this owner holds, the ones that end soonest first.
   * false = there are no more of them.
   */
  readonly renew: (lease: Lease, limit: number) => boolean
  /** Cards whose list of names is old. */
  readonly staleCards: (limit: number) => readonly RememberedReminder[]
  readonly markFresh: (identity: ReminderIdentity) => void
  readonly markStale: (identity: ReminderIdentity) => void
  /** Newest first. */
  readonly latelyOf: (clubId: string, limit: number) => readonly RememberedReminder[]
  /** Forgets what was recorded as over before it was due: the clock was ahead then. */
  readonly forgetSkippedAhead: (now: Temporal.Instant) => void
  /** Forgets what was settled before. */
  readonly forgetBefore: (moment: Temporal.Instant) => void
}

export interface Lease {
  /** A random name of the process. */
  readonly owner: string
  readonly now: Temporal.Instant
  readonly until: Temporal.Instant
}
