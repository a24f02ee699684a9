import type { ClubSettings } from '#core/reminders/club-settings.ts'
import type { ClubWeek } from '#core/reminders/setup-draft.ts'
import type { FailReason } from '#use-cases/reminder-ports.ts'

/** How the club would be, were the draft saved now. */
export interface TryOutAsked {
  readonly clubId: string
  readonly channelId: string
  readonly week: ClubWeek
  readonly settings: ClubSettings
  readonly now: Temporal.Instant
}

export type TryOutOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly why: Exclude<FailReason, 'unreachable'> }
  /** The card may be there or not. */
  | { readonly kind: 'unreachable' }

/**
 * Posts the card of the coming strength day into a channel, once for each asking. It notifies nobody,
 * counts as no reminder and carries no reminder's mark. Never rejects.
 */
export type TryOut = (asked: TryOutAsked) => Promise<TryOutOutcome>
