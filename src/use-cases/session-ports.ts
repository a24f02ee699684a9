import type { DayNumber } from '#core/calendar/day-number.ts'
import type { AuditEntry } from '#core/sessions/audit-entry.ts'
import type { Effort, Session } from '#core/sessions/session.ts'
import type { ExerciseId } from '#core/training/exercise.ts'
import type { SessionSlots, TrainedSession } from '#core/training/trained-session.ts'

/** Runs all of `work` or nothing of it: when it throws, nothing was written. */
export type Atomically = <T>(work: () => T) => T

/** Keeps sessions, by club (or NO_CLUB) and member. */
export interface SessionStore {
  /** Days with a session, ascending. */
  readonly daysOf: (clubId: string, memberId: string) => readonly DayNumber[]
  readonly find: (clubId: string, memberId: string, day: Temporal.PlainDate) => Session | null
  /** false = there is one already; it stays as it is. */
  readonly add: (clubId: string, memberId: string, session: Session) => boolean
  readonly remove: (clubId: string, memberId: string, day: Temporal.PlainDate) => void
  readonly setEffort: (
    clubId: string,
    memberId: string,
    day: Temporal.PlainDate,
    effort: Effort,
  ) => void
  /** Notes what a session was made of, in order; goes with it. */
  readonly noteSlots: (
    clubId: string,
    memberId: string,
    day: Temporal.PlainDate,
    held: SessionSlots,
  ) => void
  /** What was done in the place of planned moves from one day to another, both included, by day. */
  readonly swappedIn: (
    memberId: string,
    from: Temporal.PlainDate,
    to: Temporal.PlainDate,
  ) => readonly { readonly day: Temporal.PlainDate; readonly exercises: readonly ExerciseId[] }[]
  /** Days with a session in any club, ascending, each once. */
  readonly trainedDaysOf: (memberId: string) => readonly DayNumber[]
  /** The newest sessions in all clubs, ascending, at most so many. */
  readonly latelyOf: (memberId: string, limit: number) => readonly TrainedSession[]
  /** The days of each of these members who has a session, ascending. */
  readonly daysOfMembers: (
    clubId: string,
    members: readonly string[],
  ) => ReadonlyMap<string, readonly DayNumber[]>
  /** Members with a session from one day to another, both included. */
  readonly membersBetween: (
    clubId: string,
    from: Temporal.PlainDate,
    to: Temporal.PlainDate,
  ) => readonly string[]
}

/** A captain's last word on a day. */
export interface Correction {
  readonly day: Temporal.PlainDate
  readonly done: boolean
  readonly by: string
  readonly at: Temporal.Instant
}

export interface CorrectionStore {
  /** Whether a captain has said that the day was done; null = no captain has said anything. */
  readonly find: (clubId: string, memberId: string, day: Temporal.PlainDate) => boolean | null
  readonly save: (clubId: string, memberId: string, correction: Correction) => void
}

export interface Amnesty {
  readonly day: Temporal.PlainDate
  /** The captain's own words. */
  readonly reason: string
  readonly by: string
  readonly at: Temporal.Instant
}

export interface AmnestyStore {
  readonly daysOf: (clubId: string) => readonly DayNumber[]
  /** The reason; null = the date is no amnesty. */
  readonly reasonOf: (clubId: string, day: Temporal.PlainDate) => string | null
  /** false = the date is one already; it stays as it is. */
  readonly add: (clubId: string, amnesty: Amnesty) => boolean
  readonly remove: (clubId: string, day: Temporal.PlainDate) => void
}

export interface AuditStore {
  readonly add: (clubId: string, entry: AuditEntry) => void
  /** Newest first. */
  readonly page: (clubId: string, skip: number, limit: number) => readonly AuditEntry[]
  readonly count: (clubId: string) => number
}

/** Remembers which milestones a member was told of. */
export interface AnnouncementStore {
  readonly announced: (clubId: string, memberId: string) => ReadonlySet<string>
  readonly add: (clubId: string, memberId: string, milestone: string, at: Temporal.Instant) => void
}

/** A club-mate who lets a finished session be seen on others' own cards. */
export interface FinishedMate {
  readonly memberId: string
  readonly takesCheers: boolean
  readonly cheers: number
  /** Whether the reader has cheered already. */
  readonly cheeredByReader: boolean
}

export interface CheerStore {
  /** Whether anybody but the reader has a session on the day: asked first, for it is cheap. */
  readonly hasFinished: (clubId: string, day: Temporal.PlainDate, readerId: string) => boolean
  /** Those with a session on the day who let it be seen there and are not hidden, by time of logging. */
  readonly finishedMates: (
    clubId: string,
    day: Temporal.PlainDate,
    readerId: string,
  ) => readonly FinishedMate[]
  /** How many others have finished on the day without letting it be seen there. */
  readonly unseenFinished: (clubId: string, day: Temporal.PlainDate, readerId: string) => number
  /**
   * Everybody with a session on the day who is not known to have left, for the list under a card in
   * the channel: by time of logging those who may be named there, and how many may not.
   */
  readonly onCard: (
    clubId: string,
    day: Temporal.PlainDate,
  ) => { readonly named: readonly string[]; readonly unnamed: number }
  /** false = cheered already. */
  readonly add: (
    clubId: string,
    memberId: string,
    day: Temporal.PlainDate,
    fromId: string,
    at: Temporal.Instant,
  ) => boolean
  readonly countFor: (clubId: string, memberId: string, day: Temporal.PlainDate) => number
}
