import type { ClubSettings } from '#core/reminders/club-settings.ts'
import type { Race, RaceDistance } from '#core/races/race.ts'
import type { FailReason } from './reminder-ports.ts'

/** What keeps a club's reminders from being sent. */
export interface Attention {
  readonly reason: FailReason
  /** When it was noticed first. */
  readonly since: Temporal.Instant
  /** The channel or the person that it was about; null when there is none. */
  readonly channelId: string | null
}

/** Keeps how each club wants to be reminded. */
export interface ClubSettingsStore {
  /** null for a club that has set nothing up. */
  readonly settingsOf: (clubId: string) => ClubSettings | null
  /** When they were saved last; null = never. */
  readonly savedAt: (clubId: string) => Temporal.Instant | null
  readonly save: (
    clubId: string,
    settings: ClubSettings,
    by: { readonly memberId: string; readonly at: Temporal.Instant },
  ) => void
  readonly attentionOf: (clubId: string) => Attention | null
  /** false = it was marked already; the older mark stays. */
  readonly markAttention: (clubId: string, attention: Attention) => boolean
  /** A reminder went out again. */
  readonly clearAttention: (clubId: string) => void
  /** The attention that no captain has been told of yet; it counts as told from now on. */
  readonly takeUntold: (clubId: string) => Attention | null
}

/** Keeps what a captain has chosen and not saved yet, as text that only the set-up understands. */
export interface SetupDraftStore {
  readonly draftOf: (clubId: string, memberId: string) => string | null
  readonly save: (clubId: string, memberId: string, draft: string, at: Temporal.Instant) => void
  readonly remove: (clubId: string, memberId: string) => void
}

/** Keeps races; none is ever deleted, so that the days they ruled stay as they were. */
export interface RaceStore {
  /** Removed ones too, by date. */
  readonly ofClub: (clubId: string) => readonly Race[]
  readonly ofMember: (memberId: string) => readonly Race[]
  readonly addToClub: (clubId: string, race: NewRace & { readonly addedBy: string }) => void
  readonly addToMember: (memberId: string, race: NewRace) => void
  /** false = it does not stand (any more). `on` = the first day that it rules no longer. */
  readonly removeFromClub: (clubId: string, id: number, on: Temporal.PlainDate) => boolean
  readonly removeFromMember: (memberId: string, id: number, on: Temporal.PlainDate) => boolean
}

export interface NewRace {
  readonly day: Temporal.PlainDate
  readonly distance: RaceDistance
  readonly addedOn: Temporal.PlainDate
}
