import type { Database } from 'better-sqlite3'
import { createAmnestyStore } from './amnesty-store.ts'
import { createAnnouncementStore } from './announcement-store.ts'
import { createAtomically, createLightly } from './atomically.ts'
import { createAuditStore } from './audit-store.ts'
import { createCheerStore } from './cheer-store.ts'
import { createClubDataStore } from './club-data-store.ts'
import { createClosedBoardStore } from './closed-board-store.ts'
import { createClubSettingsStore } from './club-settings-store.ts'
import { createComeBackNameStore } from './come-back-name-store.ts'
import { createCorrectionStore } from './correction-store.ts'
import { createGreetingStore } from './greeting-store.ts'
import { createGuidedStore } from './guided-store.ts'
import { createHeartbeatStore } from './heartbeat-store.ts'
import { createLeftClubStore } from './left-club-store.ts'
import { createLevelStore } from './level-store.ts'
import { createMembershipStore } from './membership-store.ts'
import { createMidRunStore } from './mid-run-store.ts'
import { createNamedCardStore } from './named-card-store.ts'
import { createNotTodayStore } from './not-today-store.ts'
import { createOwnReminderStore } from './own-reminder-store.ts'
import { createOwnSettingsStore } from './own-settings-store.ts'
import { createOwnWayStore } from './own-way-store.ts'
import { createPainStore } from './pain-store.ts'
import { createPauseStore } from './pause-store.ts'
import { createPersonalDataStore } from './personal-data-store.ts'
import { createPlanStore } from './plan-store.ts'
import { createPreferencesStore } from './preferences-store.ts'
import { createProfileStore } from './profile-store.ts'
import { createRaceStore } from './race-store.ts'
import { createReadMemory } from './read-memory.ts'
import { createReminderStore } from './reminder-store.ts'
import { createScheduleStore } from './schedule-store.ts'
import { createSessionStore } from './session-store.ts'
import { createSetupDraftStore } from './setup-draft-store.ts'
import { createStandingStore } from './standing-store.ts'

/** Everything that commands keep in one database. */
export function createStores(db: Database) {
  const memory = createReadMemory(db)
  return {
    atomically: createAtomically(db),
    lightly: createLightly(db),
    plans: createPlanStore(db, memory),
    profiles: createProfileStore(db, memory),
    preferences: createPreferencesStore(db, memory),
    own: createOwnSettingsStore(db, memory),
    pauses: createPauseStore(db, memory),
    memberships: createMembershipStore(db, memory),
    sessions: createSessionStore(db, memory),
    levels: createLevelStore(db, memory),
    pain: createPainStore(db, memory),
    guided: createGuidedStore(db),
    ownWay: createOwnWayStore(db, memory),
    corrections: createCorrectionStore(db),
    amnesties: createAmnestyStore(db, memory),
    announcements: createAnnouncementStore(db),
    cheers: createCheerStore(db),
    audit: createAuditStore(db),
    races: createRaceStore(db, memory),
    midRuns: createMidRunStore(db, memory),
    notToday: createNotTodayStore(db),
    comeBackNames: createComeBackNameStore(db),
    clubSettings: createClubSettingsStore(db, memory),
    drafts: createSetupDraftStore(db),
    ownReminders: createOwnReminderStore(db, memory),
    schedule: createScheduleStore(db),
    reminders: createReminderStore(db),
    standings: createStandingStore(db),
    closedBoards: createClosedBoardStore(db),
    namedCards: createNamedCardStore(db),
    leftClubs: createLeftClubStore(db),
    greetings: createGreetingStore(db),
    heartbeats: createHeartbeatStore(db),
    clubData: createClubDataStore(db, memory),
    personalData: createPersonalDataStore(db, memory),
  }
}
