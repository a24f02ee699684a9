import type { MessageBody } from './reply.ts'

/** What the bot says without having been asked, and whom it may notify with it. */
export interface Announcement {
  readonly body: MessageBody
  /** People and roles that are notified; nobody else is, whatever the text says. At most 100 each. */
  readonly notifies?: { readonly users?: readonly string[]; readonly roles?: readonly string[] }
  /** The message that it answers; when that is gone it stands by itself. */
  readonly repliesTo?: string
  /** Where the bot may not attach files, its text goes out alone. */
  readonly picturesAreExtra?: boolean
}

export type PostOutcome =
  | { readonly kind: 'sent'; readonly messageId: string }
  /** Discord will not take it, now or later, until somebody changes something there. */
  | {
      readonly kind: 'refused'
      readonly why:
        'no-channel' | 'cannot-see' | 'cannot-write' | 'cannot-attach' | 'closed' | 'refused'
    }
  /** No answer, or none that says anything: the message may be there or not. */
  | { readonly kind: 'unreachable' }

export type FindOutcome =
  | { readonly kind: 'found'; readonly messageId: string }
  | { readonly kind: 'absent' }
  /** The history cannot be read: whether it is there cannot be known. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unreachable' }

/** Posts messages in channels and to people. None of it rejects. */
export interface Announcer {
  /** Whether the bot can speak with Discord at all. */
  readonly isReady: () => boolean
  /** Whether the bot is a member of the club, as far as it knows; an outage does not end that. */
  readonly isIn: (clubId: string) => boolean
  /** Whether Discord can serve the club just now; false in an outage. */
  readonly isServed: (clubId: string) => boolean
  /**
   * @param identity the same text for the same reminder: within a few minutes Discord takes it once
   */
  readonly post: (
    channelId: string,
    announcement: Announcement,
    identity: string,
  ) => Promise<PostOutcome>
  readonly edit: (
    channelId: string,
    messageId: string,
    body: MessageBody,
  ) => Promise<'edited' | 'gone' | 'unreachable'>
  readonly openDirectMessages: (
    memberId: string,
  ) => Promise<
    | { readonly kind: 'open'; readonly channelId: string }
    | { readonly kind: 'closed' }
    | { readonly kind: 'unreachable' }
  >
  /** Looks for a message of the bot's own, of after `since`, with this custom id on it. */
  readonly find: (
    channelId: string,
    customId: string,
    since: Temporal.Instant,
  ) => Promise<FindOutcome>
}
