import type { Pause } from '#core/sessions/pause.ts'
import type { Preferences } from '#core/sessions/preferences.ts'
import type { OwnZone } from '#core/training/member-clock.ts'
import type { OwnDays } from '#core/training/member-plans.ts'

/** Keeps pauses; they hold in every club. */
export interface PauseStore {
  /** Oldest first. */
  readonly pausesOf: (memberId: string) => readonly Pause[]
  readonly add: (memberId: string, pause: Omit<Pause, 'id'>, at: Temporal.Instant) => void
  /** Ends a pause earlier than it was set. */
  readonly endOn: (memberId: string, id: number, to: Temporal.PlainDate) => void
  readonly remove: (memberId: string, id: number) => void
}

/** Keeps strength days and zones of a member's own, in the order of saving. */
export interface OwnSettingsStore {
  readonly daysOf: (memberId: string) => readonly OwnDays[]
  readonly saveDays: (memberId: string, own: OwnDays, at: Temporal.Instant) => void
  readonly zonesOf: (memberId: string) => readonly OwnZone[]
  readonly saveZone: (memberId: string, own: OwnZone, at: Temporal.Instant) => void
}

export interface PreferencesStore {
  readonly preferencesOf: (memberId: string) => Preferences
  readonly save: (memberId: string, preferences: Preferences, at: Temporal.Instant) => void
}

/** Everything that is kept about one person. */
export interface PersonalDataStore {
  /** By table, each row as it is stored; what others' ids are in it is left out. */
  readonly exportOf: (memberId: string) => ReadonlyMap<string, readonly PersonalRow[]>
  /** At once and for good, in all clubs; their name goes from the audit and from closed boards. */
  readonly deleteAll: (memberId: string) => void
}

export type PersonalRow = Readonly<Record<string, string | number | null>>
