import { createClient } from '#adapters/discord/create-client.ts'
import { createClubDirectory } from '#adapters/discord/club-directory.ts'
import type { After } from '#adapters/discord/answer-interaction.ts'
import type { DiscordBot, Lost, Patience } from '#adapters/discord/discord-bot.ts'
import { readContent } from '#adapters/content/read-content.ts'
import { scheduleHousekeeping } from '#adapters/cron/schedule-housekeeping.ts'
import { ANNOUNCER_PATIENCE_MS, createAnnouncer } from '#adapters/discord/announcer.ts'
import { within } from '#adapters/discord/within.ts'
import { createPostedCards } from '#adapters/discord/posted-cards.ts'
import { createStores } from '#adapters/sqlite/create-stores.ts'
import type { DatabaseLock } from '#adapters/sqlite/database-lock.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { createRegistrationStore } from '#adapters/sqlite/registration-store.ts'
import { composeAnswers } from './compose-answers.ts'
import { composeBackups } from './compose-backups.ts'
import { composeClubs } from './compose-clubs.ts'
import { composePictures } from './compose-pictures.ts'
import { composeReminders, reminderChores } from './compose-reminders.ts'
import { ALONE, composeWatching } from './compose-watching.ts'
import { databaseChores } from './database-chores.ts'
import { createDrawing } from './create-drawing.ts'
import type { App } from '#use-cases/app.ts'
import type { MovePictures } from '#use-cases/ports.ts'
import { setImmediate } from 'node:timers/promises'
import { countReminders } from '#reminders/count-reminders.ts'
import type { ReminderService } from '#reminders/reminder-service.ts'
import { createTryOut } from '#reminders/try-out.ts'
import { createBoardMemory } from '#use-cases/board-memory.ts'
import { createExerciseSearch } from '#use-cases/find-exercise.ts'
import { createZoneSearch } from '#use-cases/find-zone.ts'
import { NO_MEASURES, type Measures } from '#use-cases/measures.ts'
import type { Vitals } from '#use-cases/vitals.ts'
import { en } from '#messages/en.ts'
import type { Logger } from 'pino'
import type { Config } from './config.ts'

export interface Outside {
  readonly config: Config
  readonly dataFolder: string
  readonly log: Logger
  readonly now: () => Temporal.Instant
  readonly after: After
  readonly patience: Patience
  /** Discord has closed the gateway for good, or does not take the token any more. */
  readonly onLost: (why: Lost) => void
  /** A short random reference for a log line. */
  readonly newReference: () => string
  /** A random name of this process, unlike that of any other. */
  readonly processName: string
  /** Whether somebody else says when reminders are looked at, in place of the minute tick. */
  readonly remindersByHand?: boolean
  /** Where drawn moves are kept; without it none are drawn. */
  readonly picturesFolder?: string
  /** In the place of the bot's own. */
  readonly movePictures?: MovePictures
  /** The database is made anew at each start, as the practice club's is. */
  readonly throwAway?: boolean
  /** Who may send reminders and do the chores; without one this process does in any case. */
  readonly lock?: DatabaseLock
  /** Counts for those who watch the bot. */
  readonly measures?: Measures
  /** Milliseconds of a clock that nobody sets; that of `now` where there is none. */
  readonly elapsed?: () => number
}

/** The bot, and what moves it in place of the real time. */
export interface ComposedBot extends DiscordBot {
  readonly reminders: Omit<ReminderService, 'stop'>
  /** Does what is otherwise done at hours of the real clock; the chore of this name alone, if any. */
  readonly doChores: (only?: string) => Promise<void>
  /** Whether a card shows old facts, so that `reminders.refresh` has something to do. */
  readonly hasOldCards: () => boolean
  /** Moments after `from` and up to `to` at which a reminder is due. */
  readonly dueMoments: (from: Temporal.Instant, to: Temporal.Instant) => readonly Temporal.Instant[]
  readonly vitals: Vitals
}

/**
 * Puts the bot together; nothing reaches the network before `start`. Throws a ContentError or a
 * DatabaseError when `data/` or the database cannot be used.
 */
export function compose(outside: Outside): ComposedBot {
  const { config, log, now, after, lock = ALONE, measures = NO_MEASURES } = outside
  const elapsed = outside.elapsed ?? (() => now().epochMilliseconds)
  const content = readContent(outside.dataFolder)
  const backups = composeBackups({ config, log, now })
  const db = openDatabase(config.databasePath, {
    throwAway: outside.throwAway ?? false,
    beforeUpgrade: backups.keepOld,
  })
  const client = createClient(config.apiBase)
  const announcer = createAnnouncer(client, { log, patienceMs: ANNOUNCER_PATIENCE_MS })
  const inDatabase = createStores(db)
  const stores = { ...inDatabase, reminders: countReminders(inDatabase.reminders, measures) }
  const { lastBackup } = backups
  const watching = composeWatching({ db, client, app: stores, lock, lastBackup, log, now, elapsed })
  const drawn = composePictures(outside, content)
  const parts: Omit<App, 'tryOut'> = {
    ...stores,
    personalData: backups.recordDeletions(stores.personalData),
    content,
    search: createExerciseSearch(content),
    zones: createZoneSearch(),
    boards: createBoardMemory(stores.standings),
    directory: createClubDirectory(client, () => now().epochMilliseconds),
    cards: createPostedCards(client.rest, en.common.somebody),
    drawing: createDrawing(log),
    pictures: drawn.pictures,
    picturesSoon: drawn.soon,
    breathe: () => setImmediate(),
  }
  const app: App = { ...parts, tryOut: createTryOut(parts, announcer) }
  const bot = composeAnswers({
    ...outside,
    app,
    client,
    measures,
    registrations: createRegistrationStore(db),
  })
  const reminders = composeReminders({
    // Nobody sits before a card that is about to be posted: it may wait for its picture.
    app: { ...app, pictures: drawn.forCards },
    announcer,
    log,
    now,
    after,
    owner: outside.processName,
  })
  const clubs = composeClubs({ app, client, announcer, log, now, isOnDuty: watching.isOnDuty })
  const housekeeping = scheduleHousekeeping(
    [
      ...(outside.remindersByHand ? [] : reminderChores(reminders, app, now)),
      ...databaseChores(db, app, now),
      ...backups.chores,
      ...clubs.chores,
    ],
    (name, err) => {
      log.warn({ err }, `${name} did not work; the next time will do`)
      watching.chores.failed(name, err)
    },
    { worked: watching.chores.worked, mayRun: watching.isOnDuty },
  )
  return {
    start: async () => {
      await bot.start()
      // What came due while nobody was there does not wait for the next minute.
      if (!outside.remindersByHand && watching.isOnDuty()) await reminders.tick()
      drawn.warmLater()
    },
    stop: async () => {
      await within(
        after,
        outside.patience.stopMs,
        Promise.all([
          backups.stop(),
          housekeeping.stop(),
          reminders.stop(),
          clubs.idle(),
          drawn.stop(),
        ]),
      )
      await bot.stop()
      db.close()
      lock.release()
    },
    reminders,
    doChores: housekeeping.doAll,
    hasOldCards: () => stores.reminders.staleCards(1).length > 0,
    dueMoments: stores.schedule.momentsBetween,
    vitals: watching.vitals,
  }
}
