import type { OwnReminders } from '#core/reminders/own-reminders.ts'
import type { MidRun } from '#core/training/routine.ts'

/** How the direct messages to a member have gone. */
export interface DirectMessages {
  /** Discord's channel with this person; null before the first message. */
  readonly channelId: string | null
  /** How many in a row got no answer. */
  readonly unanswered: number
  /** The day on which it was asked last whether to go on; null = never. */
  readonly askedOn: Temporal.PlainDate | null
}

export interface OwnReminderStore {
  /** null for somebody who has asked for nothing. */
  readonly remindersOf: (memberId: string) => OwnReminders | null
  /** When they were saved last; null = never. */
  readonly savedAt: (memberId: string) => Temporal.Instant | null
  readonly save: (memberId: string, reminders: OwnReminders, at: Temporal.Instant) => void
  readonly directMessagesOf: (memberId: string) => DirectMessages
  readonly rememberChannel: (memberId: string, channelId: string) => void
  /** One more direct message went out; `asked` = it was the question whether to go on. */
  readonly countSent: (memberId: string, asked: Temporal.PlainDate | null) => void
  /** The member has pressed something, or trained. */
  readonly countAnswer: (memberId: string) => void
  /** Discord refuses direct messages to this person: all of them are switched off. */
  readonly refuse: (memberId: string, at: Temporal.Instant) => void
  /** Whether a refusal is still to be told; it counts as told from now on. */
  readonly takeRefusal: (memberId: string) => boolean
  /** Members of a club, not known to have left, who want to be mentioned in its last call. */
  readonly mentionedIn: (clubId: string) => readonly string[]
}

/** Who wants nothing more of a day. */
export interface NotTodayStore {
  /** false = said already. */
  readonly add: (
    clubId: string,
    memberId: string,
    day: Temporal.PlainDate,
    at: Temporal.Instant,
  ) => boolean
  readonly has: (clubId: string, memberId: string, day: Temporal.PlainDate) => boolean
  readonly remove: (clubId: string, memberId: string, day: Temporal.PlainDate) => void
}

/** What somebody did inside a run. */
export interface MidRunLog {
  readonly day: Temporal.PlainDate
  readonly kind: MidRun['kind']
  readonly planned: number
  readonly done: number
}

export interface MidRunStore {
  /** By day. */
  readonly ofMember: (clubId: string, memberId: string) => readonly MidRunLog[]
  /** A second one of the same day takes the first one's place. */
  readonly save: (clubId: string, memberId: string, log: MidRunLog, at: Temporal.Instant) => void
}

/** Whether somebody may be named when they have come back. */
export interface ComeBackNameStore {
  /** null = never asked. */
  readonly mayName: (memberId: string) => boolean | null
  readonly save: (memberId: string, mayName: boolean, at: Temporal.Instant) => void
}
