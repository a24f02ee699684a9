import { createClient } from '#adapters/discord/create-client.ts'
import { createClubDirectory } from '#adapters/discord/club-directory.ts'
import { createDiscordBot, type DiscordBot, type Patience } from '#adapters/discord/discord-bot.ts'
import type { After } from '#adapters/discord/answer-interaction.ts'
import { readContent } from '#adapters/content/read-content.ts'
import {
  EVERY_HOUR,
  EVERY_SIX_HOURS,
  EVERY_TEN_MINUTES,
  scheduleHousekeeping,
} from '#adapters/cron/schedule-housekeeping.ts'
import { createPostedCards } from '#adapters/discord/posted-cards.ts'
import { createStores } from '#adapters/sqlite/create-stores.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { optimise } from '#adapters/sqlite/optimise.ts'
import { createRegistrationStore } from '#adapters/sqlite/registration-store.ts'
import { createDrawing } from './create-drawing.ts'
import type { App } from '#use-cases/app.ts'
import { setImmediate } from 'node:timers/promises'
import { commandSet } from '#commands/index.ts'
import { createRouter } from '#interactions/router.ts'
import { createBoardMemory } from '#use-cases/board-memory.ts'
import { createExerciseSearch } from '#use-cases/find-exercise.ts'
import { renewBoards } from '#use-cases/renew-boards.ts'
import { closeBoards } from '#use-cases/period-entries.ts'
import { createZoneSearch } from '#use-cases/find-zone.ts'
import { en } from '#messages/en.ts'
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
  /** The database is made anew at each start, as the practice club's is. */
  readonly throwAway?: boolean
}

/**
 * Puts the bot together; nothing reaches the network before `start`. Throws a ContentError or a
 * DatabaseError when `data/` or the database cannot be used.
 */
export function compose(outside: Outside): DiscordBot {
  const { config, log, now, after } = outside
  const content = readContent(outside.dataFolder)
  const db = openDatabase(config.databasePath, { throwAway: outside.throwAway ?? false })
  const client = createClient(config.apiBase)
  const stores = createStores(db)
  const app: App = {
    ...stores,
    content,
    search: createExerciseSearch(content),
    zones: createZoneSearch(),
    boards: createBoardMemory(stores.standings),
    directory: createClubDirectory(client, () => now().epochMilliseconds),
    cards: createPostedCards(client.rest, en.common.somebody),
    drawing: createDrawing(log),
    breathe: () => setImmediate(),
  }
  const commands = commandSet(app)
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
    named: stores.namedCards,
    log,
    now,
    after,
    patience: outside.patience,
    onLost: outside.onLost,
  })
  const housekeeping = scheduleHousekeeping(
    [
      {
        times: EVERY_SIX_HOURS,
        name: 'tidying the database',
        run: () => {
          optimise(db)
        },
      },
      {
        times: EVERY_TEN_MINUTES,
        name: 'bringing boards up to date',
        run: () => renewBoards(now(), app),
      },
      {
        times: EVERY_HOUR,
        name: 'closing boards',
        run: () => closeBoards(now(), app),
      },
    ],
    (name, err) => {
      log.warn({ err }, `${name} did not work; the next time will do`)
    },
  )
  return {
    start: bot.start,
    stop: async () => {
      await housekeeping.stop()
      await bot.stop()
      db.close()
    },
  }
}
