import type { ReminderIdentity } from '#core/reminders/reminder.ts'
import type { Announcement } from '#interactions/announcer.ts'
import type { SkipReason } from '#use-cases/reminder-ports.ts'

/** What becomes of a reminder at the moment of sending. */
export type Composed =
  | { readonly kind: 'skip'; readonly reason: SkipReason }
  | {
      readonly kind: 'send'
      /** The club's channel; null = the person's direct messages. */
      readonly channelId: string | null
      readonly announcement: Announcement
      /** Members whom a message for the channel names, so that they can be taken out. */
      readonly names: readonly string[]
      /** To be done once it was sent. */
      readonly onSent?: () => void
    }

/**
 * Looks at how things stand now and writes one kind of reminder. The message carries a button with
 * `markOf(identity)`.
 */
export type Composer = (identity: ReminderIdentity, now: Temporal.Instant) => Promise<Composed>
