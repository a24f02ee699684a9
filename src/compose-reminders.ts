import {
  EVERY_FIVE_SECONDS,
  EVERY_HOUR,
  EVERY_MINUTE,
  type Chore,
} from '#adapters/cron/schedule-housekeeping.ts'
import { isStoreTrouble } from '#adapters/sqlite/store-trouble.ts'
import type { After } from '#adapters/discord/answer-interaction.ts'
import type { Announcer } from '#interactions/announcer.ts'
import { createComposers, createRenewers } from '#reminders/composers.ts'
import { createReminderService, PACE, type ReminderService } from '#reminders/reminder-service.ts'
import type { App } from '#use-cases/app.ts'
import type { Logger } from 'pino'

interface Outside {
  readonly app: App
  readonly announcer: Announcer
  readonly log: Logger
  readonly now: () => Temporal.Instant
  readonly after: After
  /** A random name of this process, by which it knows what it has claimed. */
  readonly owner: string
}

/** Puts together what the bot says by itself; nothing is sent before somebody calls `tick`. */
export const composeReminders = ({
  app,
  announcer,
  log,
  now,
  after,
  owner,
}: Outside): ReminderService =>
  createReminderService({
    app,
    announcer,
    composers: createComposers(app),
    renewers: createRenewers(app),
    owner,
    now,
    isStoreTrouble,
    after,
    pace: PACE,
    log: {
      warn: (facts, message) => {
        log.warn(facts, message)
      },
      error: (facts, message) => {
        log.error(facts, message)
      },
    },
  })

/** How long it is remembered what was sent, and what was not and why. */
const REMEMBERED = { hours: 24 * 400 }

/** The chore by which it is known that the bot is alive. */
export const SENDING = 'sending reminders'

/** When all of that is done. In UTC: see the decision on time. */
export const reminderChores = (
  service: ReminderService,
  app: App,
  now: () => Temporal.Instant,
): readonly Chore[] => [
  { name: SENDING, times: EVERY_MINUTE, run: service.tick },
  { name: 'bringing cards up to date', times: EVERY_FIVE_SECONDS, run: service.refresh },
  {
    name: 'forgetting old reminders',
    times: EVERY_HOUR,
    run: () => {
      app.reminders.forgetBefore(now().subtract(REMEMBERED))
    },
  },
]
