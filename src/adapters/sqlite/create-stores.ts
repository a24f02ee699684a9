import type { Database } from 'better-sqlite3'
import { createAmnestyStore } from './amnesty-store.ts'
import { createAnnouncementStore } from './announcement-store.ts'
import { createAtomically } from './atomically.ts'
import { createAuditStore } from './audit-store.ts'
import { createCheerStore } from './cheer-store.ts'
import { createClosedBoardStore } from './closed-board-store.ts'
import { createCorrectionStore } from './correction-store.ts'
import { createMembershipStore } from './membership-store.ts'
import { createNamedCardStore } from './named-card-store.ts'
import { createOwnSettingsStore } from './own-settings-store.ts'
import { createPauseStore } from './pause-store.ts'
import { createPersonalDataStore } from './personal-data-store.ts'
import { createPlanStore } from './plan-store.ts'
import { createPreferencesStore } from './preferences-store.ts'
import { createProfileStore } from './profile-store.ts'
import { createReadMemory } from './read-memory.ts'
import { createSessionStore } from './session-store.ts'
import { createStandingStore } from './standing-store.ts'

/** Everything that commands keep in one database. */
export function createStores(db: Database) {
  const memory = createReadMemory(db)
  return {
    atomically: createAtomically(db),
    plans: createPlanStore(db, memory),
    profiles: createProfileStore(db, memory),
    preferences: createPreferencesStore(db, memory),
    own: createOwnSettingsStore(db, memory),
    pauses: createPauseStore(db, memory),
    memberships: createMembershipStore(db, memory),
    sessions: createSessionStore(db, memory),
    corrections: createCorrectionStore(db),
    amnesties: createAmnestyStore(db, memory),
    announcements: createAnnouncementStore(db),
    cheers: createCheerStore(db),
    audit: createAuditStore(db),
    standings: createStandingStore(db),
    closedBoards: createClosedBoardStore(db),
    namedCards: createNamedCardStore(db),
    personalData: createPersonalDataStore(db, memory),
  }
}
