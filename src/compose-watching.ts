import { shardsOf } from '#adapters/discord/gateway-state.ts'
import type { DatabaseLock } from '#adapters/sqlite/database-lock.ts'
import { createVitalSigns } from '#adapters/sqlite/vital-signs.ts'
import type { App } from '#use-cases/app.ts'
import type { Vitals } from '#use-cases/vitals.ts'
import type { Database } from 'better-sqlite3'
import type { Client } from 'discord.js'
import type { Logger } from 'pino'
import { SENDING } from './compose-reminders.ts'
import { createDuty } from './create-duty.ts'
import { keepHeartbeats, STARTING } from './keep-heartbeats.ts'

interface Outside {
  readonly db: Database
  readonly client: Client
  readonly app: Pick<App, 'heartbeats' | 'lightly'>
  readonly lock: DatabaseLock
  readonly lastBackup: () => Temporal.Instant | null
  readonly log: Logger
  readonly now: () => Temporal.Instant
  /** Milliseconds of a clock that nobody sets. */
  readonly elapsed: () => number
}

/** Puts together what is known of the bot from outside: whose turn it is, how chores go, vitals. */
export function composeWatching(outside: Outside) {
  const { db, client, app, lock, lastBackup, log, now, elapsed } = outside
  const duty = createDuty(lock, log)
  const heartbeats = keepHeartbeats({
    store: app.heartbeats,
    lightly: app.lightly,
    now,
    failed: (err) => {
      log.warn({ err }, 'how a task went could not be written down')
    },
  })
  let tickedAt = elapsed()
  const isOnDuty = (): boolean => {
    const isMine = duty.isMine()
    // Whoever has nothing to send has looked.
    if (!isMine) tickedAt = elapsed()
    return isMine
  }
  // At once, so that it is said at the start.
  if (isOnDuty()) heartbeats.worked(STARTING)
  const vitals: Vitals = {
    ...createVitalSigns(db, now),
    msSinceTick: () => elapsed() - tickedAt,
    shards: () => shardsOf(client),
    clubCount: () => client.guilds.cache.size,
    isOnDuty: duty.wasMine,
    lastBackup,
  }
  return {
    isOnDuty,
    vitals,
    chores: {
      worked: (name: string) => {
        if (name === SENDING) tickedAt = elapsed()
        heartbeats.worked(name)
      },
      failed: heartbeats.failed,
    },
  }
}

/** For a database that nobody else works with, and for those who share one on purpose. */
export const ALONE: DatabaseLock = { held: () => true, release: () => undefined }
