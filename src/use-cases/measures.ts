import type { ReminderKind } from '#core/reminders/reminder.ts'
import type { Settled } from './reminder-ports.ts'

/** How it went with something that a person typed or pressed. */
export type AnswerOutcome =
  | 'answered'
  /** Not a command of ours, or a button of an older version. */
  | 'refused'
  /** An exception: the person got a sentence with a reference. */
  | 'failed'
  /** Discord did not wait any longer. */
  | 'too late'

/** What was typed or pressed. `name` is out of a fixed set: a subcommand, or the name in an id. */
export interface Asked {
  readonly kind: 'command' | 'component' | 'autocomplete' | 'modal' | 'unknown'
  readonly name: string
}

/** What is counted for those who watch the bot. Nothing of a person or a club goes in. */
export interface Measures {
  /** Something has come in; the result is told once, when that has come to its end. */
  readonly received: (asked: Asked) => (outcome: AnswerOutcome) => void
  readonly reminderSettled: (kind: ReminderKind, state: Settled['state']) => void
  /** Discord has answered a request with this status of HTTP. */
  readonly discordAnswered: (status: number) => void
  /** A request had to wait for a rate limit: this bot's own, or one that it shares. */
  readonly rateLimited: (scope: 'global' | 'shared' | 'user') => void
  /** A shard has lost its connection and is coming back. */
  readonly reconnecting: () => void
}

/** Where nobody watches. */
export const NO_MEASURES: Measures = {
  received: () => () => undefined,
  reminderSettled: () => undefined,
  discordAnswered: () => undefined,
  rateLimited: () => undefined,
  reconnecting: () => undefined,
}
