import { createClient } from '#adapters/discord/create-client.ts'
import { createClubDirectory } from '#adapters/discord/club-directory.ts'
import { createDiscordBot, type DiscordBot, type Patience } from '#adapters/discord/discord-bot.ts'
import type { After } from '#adapters/discord/answer-interaction.ts'
import { readContent } from '#adapters/content/read-content.ts'
import { scheduleHousekeeping } from '#adapters/cron/schedule-housekeeping.ts'
import { createAmnestyStore } from '#adapters/sqlite/amnesty-store.ts'
import { createAnnouncementStore } from '#adapters/sqlite/announcement-store.ts'
import { createAtomically } from '#adapters/sqlite/atomically.ts'
import { createAuditStore } from '#adapters/sqlite/audit-store.ts'
import { createCheerStore } from '#adapters/sqlite/cheer-store.ts'
import { createClosedBoardStore } from '#adapters/sqlite/closed-board-store.ts'
import { createCorrectionStore } from '#adapters/sqlite/correction-store.ts'
import { createOwnSettingsStore } from '#adapters/sqlite/own-settings-store.ts'
import { createPauseStore } from '#adapters/sqlite/pause-store.ts'
import { createPersonalDataStore } from '#adapters/sqlite/personal-data-store.ts'
import { createPreferencesStore } from '#adapters/sqlite/preferences-store.ts'
import { createSessionStore } from '#adapters/sqlite/session-store.ts'
import { createStandingStore } from '#adapters/sqlite/standing-store.ts'
import { createMembershipStore } from '#adapters/sqlite/membership-store.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { optimise } from '#adapters/sqlite/optimise.ts'
import { createPlanStore } from '#adapters/sqlite/plan-store.ts'
import { createProfileStore } from '#adapters/sqlite/profile-store.ts'
import { createRegistrationStore } from '#adapters/sqlite/registration-store.ts'
import { createDrawing } from './create-drawing.ts'
import { commandSet } from '#commands/index.ts'
import { createRouter } from '#interactions/router.ts'
import { createBoardMemory } from '#use-cases/board-memory.ts'
import { createExerciseSearch } from '#use-cases/find-exercise.ts'
import { createZoneSearch } from '#use-cases/find-zone.ts'
import { fallbacks } from '#views/fallbacks.ts'
import type { Logger } from 'pino'
import type { Config } from './config.ts'

interface Outside {
  readonly config: Config
  readonly dataFolder: string
  readonly log: Logger
  readonly now: () => Temporal.Instant
  readonly after: After
  readonly patience: Patience
  /** Discord has closed the gateway for good. */
  readonly onLost: () => void
  /** A short random reference for a log line. */
  readonly newReference: () => string
}

/**
 * Puts the bot together; nothing reaches the network before `start`. Throws a ContentError or a
 * DatabaseError when `data/` or the database cannot be used.
 */
export function compose(outside: Outside): DiscordBot {
  const { config, log, now, after } = outside
  const content = readContent(outside.dataFolder)
  const db = openDatabase(config.databasePath)
  const client = createClient(config.apiBase)
  const standings = createStandingStore(db)
  const commands = commandSet({
    content,
    search: createExerciseSearch(content),
    zones: createZoneSearch(),
    atomically: createAtomically(db),
    plans: createPlanStore(db),
    profiles: createProfileStore(db),
    preferences: createPreferencesStore(db),
    own: createOwnSettingsStore(db),
    pauses: createPauseStore(db),
    memberships: createMembershipStore(db),
    sessions: createSessionStore(db),
    corrections: createCorrectionStore(db),
    amnesties: createAmnestyStore(db),
    announcements: createAnnouncementStore(db),
    cheers: createCheerStore(db),
    audit: createAuditStore(db),
    standings,
    closedBoards: createClosedBoardStore(db),
    boards: createBoardMemory(standings),
    personalData: createPersonalDataStore(db),
    directory: createClubDirectory(client, () => now().epochMilliseconds),
    drawing: createDrawing(log),
  })
  const router = createRouter({
    commands,
    fallbacks,
    newReference: outside.newReference,
    log: {
      refused: (reason, { id, kind }) => {
        log.warn({ interaction: id, kind }, reason)
      },
      failed: (err, reference, { id, kind }) => {
        log.error({ err, reference, interaction: id, kind }, 'an interaction failed')
      },
    },
  })
  const bot = createDiscordBot({
    client,
    token: config.token,
    apiBase: config.apiBase,
    commands,
    router,
    registrations: createRegistrationStore(db),
    log,
    now,
    after,
    patience: outside.patience,
    onLost: outside.onLost,
  })
  const housekeeping = scheduleHousekeeping(() => {
    try {
      optimise(db)
    } catch (err) {
      log.warn({ err }, 'the database could not be tidied; the next time will do')
    }
  })
  return {
    start: bot.start,
    stop: async () => {
      await housekeeping.stop()
      await bot.stop()
      db.close()
    },
  }
}
