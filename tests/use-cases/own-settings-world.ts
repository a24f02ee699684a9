import { createAmnestyStore } from '#adapters/sqlite/amnesty-store.ts'
import { createAtomically } from '#adapters/sqlite/atomically.ts'
import { createMembershipStore } from '#adapters/sqlite/membership-store.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { createOwnSettingsStore } from '#adapters/sqlite/own-settings-store.ts'
import { createLevelStore } from '#adapters/sqlite/level-store.ts'
import { createPainStore } from '#adapters/sqlite/pain-store.ts'
import { createPauseStore } from '#adapters/sqlite/pause-store.ts'
import { createPlanStore } from '#adapters/sqlite/plan-store.ts'
import { createPreferencesStore } from '#adapters/sqlite/preferences-store.ts'
import { createProfileStore } from '#adapters/sqlite/profile-store.ts'
import { createRaceStore } from '#adapters/sqlite/race-store.ts'
import { createSessionStore } from '#adapters/sqlite/session-store.ts'
import { aPlan } from '#tests/support/a-plan.ts'
import { onTestFinished } from 'vitest'

/**
 * The stores that one's own settings are kept in, in memory. `joins` puts a member into a club with
 * the clock of a zone.
 */
export function ownSettingsWorld() {
  const db = openDatabase(':memory:')
  onTestFinished(() => {
    db.close()
  })
  const ports = {
    atomically: createAtomically(db),
    plans: createPlanStore(db),
    own: createOwnSettingsStore(db),
    sessions: createSessionStore(db),
    pauses: createPauseStore(db),
    pain: createPainStore(db),
    levels: createLevelStore(db),
    amnesties: createAmnestyStore(db),
    races: createRaceStore(db),
    memberships: createMembershipStore(db),
    profiles: createProfileStore(db),
    preferences: createPreferencesStore(db),
  }
  const joins = (memberId: string, clubId: string, timeZone: string) => {
    const by = { memberId: '9', at: Temporal.Instant.from('2026-01-01T00:00:00Z') }
    ports.plans.savePlan(clubId, aPlan({ timeZone }), by)
    ports.memberships.remember(memberId, clubId)
  }
  return { ports, joins }
}
