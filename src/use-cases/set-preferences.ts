import type { Preferences } from '#core/sessions/preferences.ts'
import type { PreferencesStore } from './member-ports.ts'
import type { Atomically } from './session-ports.ts'

export interface PreferencesPorts {
  readonly atomically: Atomically
  readonly preferences: PreferencesStore
}

/** What is left out stays as it is. */
export interface PreferencesChange {
  readonly hidden?: Preferences['hidden'] | undefined
  readonly mates?: Preferences['mates'] | undefined
}

/** Changes at once what others see of a member; writes nothing when that is as it was. */
export function setPreferences(
  memberId: string,
  change: PreferencesChange,
  now: Temporal.Instant,
  ports: PreferencesPorts,
): void {
  ports.atomically(() => {
    const before = ports.preferences.preferencesOf(memberId)
    const { hidden = before.hidden, mates = before.mates } = change
    if (hidden === before.hidden && mates === before.mates) return
    ports.preferences.save(memberId, { hidden, mates }, now)
  })
}
