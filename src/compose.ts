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
import { ANNOUNCER_PATIENCE_MS, createAnnouncer } from '#adapters/discord/announcer.ts'
import { within } from '#adapters/discord/within.ts'
import { createPostedCards } from '#adapters/discord/posted-cards.ts'
import { createStores } from '#adapters/sqlite/create-stores.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { optimise } from '#adapters/sqlite/optimise.ts'
import { createRegistrationStore } from '#adapters/sqlite/registration-store.ts'
import { composeReminders, reminderChores } from './compose-reminders.ts'
import { createDrawing } from './create-drawing.ts'
import { noPictures } from './no-pictures.ts'
import type { App } from '#use-cases/app.ts'
import type { MovePictures } from '#use-cases/ports.ts'
import { unfailingPictures } from '#use-cases/unfailing-pictures.ts'
import { setImmediate } from 'node:timers/promises'
import { commandSet } from '#commands/index.ts'
import type { ReminderService } from '#reminders/reminder-service.ts'
import { createTryOut } from '#reminders/try-out.ts'
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
  /** A random name of this process, unlike that of any other. */
  readonly processName: string
  /** Whether somebody else says when reminders are looked at, in place of the minute tick. */
  readonly remindersByHand?: boolean
  /** In the place of the bot's own. */
  readonly movePictures?: MovePictures
  /** The database is made anew at each start, as the practice club's is. */
  readonly throwAway?: boolean
}

/** The bot, and what moves it in place of the real time. */
export interface ComposedBot extends DiscordBot {
  readonly reminders: Omit<ReminderService, 'stop'>
  /** Whether a card shows old facts, so that `reminders.refresh` has something to do. */
  readonly hasOldCards: () => boolean
  /** Moments after `from` and up to `to` at which a reminder is due. */
  readonly dueMoments: (from: Temporal.Instant, to: Temporal.Instant) => readonly Temporal.Instant[]
}

/**
 * Puts the bot together; nothing reaches the network before `start`. Throws a ContentError or a
 * DatabaseError when `data/` or the database cannot be used.
 */
export function compose(outside: Outside): ComposedBot {
  const { config, log, now, after } = outside
  const content = readContent(outside.dataFolder)
  const db = openDatabase(config.databasePath, { throwAway: outside.throwAway ?? false })
  const client = createClient(config.apiBase)
  const announcer = createAnnouncer(client, { log, patienceMs: ANNOUNCER_PATIENCE_MS })
  const stores = createStores(db)
  const parts: Omit<App, 'tryOut'> = {
    ...stores,
    content,
    search: createExerciseSearch(content),
    zones: createZoneSearch(),
    boards: createBoardMemory(stores.standings),
    directory: createClubDirectory(client, () => now().epochMilliseconds),
    cards: createPostedCards(client.rest, en.common.somebody),
    drawing: createDrawing(log),
    pictures: unfailingPictures(outside.movePictures ?? noPictures, (err) => {
      log.warn({ err }, 'a picture could not be had; the text stands alone')
    }),
    breathe: () => setImmediate(),
  }
  const app: App = { ...parts, tryOut: createTryOut(parts, announcer) }
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
  const reminders = composeReminders({
    app,
    announcer,
    log,
    now,
    after,
    owner: outside.processName,
  })
  const housekeeping = scheduleHousekeeping(
    [
      ...(outside.remindersByHand ? [] : reminderChores(reminders, app, now)),
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
    start: async () => {
      await bot.start()
      // What came due while nobody was there does not wait for the next minute.
      if (!outside.remindersByHand) await reminders.tick()
    },
    stop: async () => {
      await within(
        after,
        outside.patience.stopMs,
        Promise.all([housekeeping.stop(), reminders.stop()]),
      )
      await bot.stop()
      db.close()
    },
    reminders,
    hasOldCards: () => stores.reminders.staleCards(1).length > 0,
    dueMoments: stores.schedule.momentsBetween,
  }
}
