import { createClient } from '#adapters/discord/create-client.ts'
import { createClubDirectory } from '#adapters/discord/club-directory.ts'
import { createDiscordBot, type DiscordBot, type Patience } from '#adapters/discord/discord-bot.ts'
import type { After } from '#adapters/discord/answer-interaction.ts'
import { readContent } from '#adapters/content/read-content.ts'
import { scheduleHousekeeping } from '#adapters/cron/schedule-housekeeping.ts'
import { createMembershipStore } from '#adapters/sqlite/membership-store.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { optimise } from '#adapters/sqlite/optimise.ts'
import { createPlanStore } from '#adapters/sqlite/plan-store.ts'
import { createProfileStore } from '#adapters/sqlite/profile-store.ts'
import { createRegistrationStore } from '#adapters/sqlite/registration-store.ts'
import { commandSet } from '#commands/index.ts'
import { createRouter } from '#interactions/router.ts'
import { createExerciseSearch } from '#use-cases/find-exercise.ts'
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
  const commands = commandSet({
    content,
    search: createExerciseSearch(content),
    plans: createPlanStore(db),
    profiles: createProfileStore(db),
    memberships: createMembershipStore(db),
    directory: createClubDirectory(client, () => now().epochMilliseconds),
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
