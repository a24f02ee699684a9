import { PATIENCE } from '#adapters/discord/discord-bot.ts'
import { createStoppable } from '#adapters/discord/stoppable.ts'
import { createMetrics } from '#adapters/health/create-metrics.ts'
import { HealthPortError, openHealthServer } from '#adapters/health/health-server.ts'
import { createStartRecord, startRecordOf } from '#adapters/health/start-record.ts'
import { lockDatabase } from '#adapters/sqlite/database-lock.ts'
import { asDatabaseError, isOfSqlite } from '#adapters/sqlite/open-database.ts'
import { resolve } from 'node:path'
import type { Logger } from 'pino'
import { compose } from './compose.ts'
import type { Config } from './config.ts'
import { picturesBeside } from './create-pictures.ts'
import { logInWithCare } from './log-in-with-care.ts'
import { after, elapsed, newProcessName, newReference } from './real-world.ts'
import { explainLogin, explainLost } from './startup-messages.ts'

interface Outside {
  /** The project's folder. */
  readonly root: string
  readonly config: Config
  readonly log: Logger
  /** false = no move is drawn, for what is measured without. */
  readonly drawsMoves?: boolean
  /** Ends the process with these words. */
  readonly refuse: (words: string) => never
}

/** Something that runs until it is stopped. */
export interface Running {
  readonly stop: () => Promise<void>
}

/**
 * Puts the bot together and logs it in to Discord; `started` resolves once it is ready. Throws a
 * ContentError or a DatabaseError when `data/` or the database cannot be used.
 */
export function runBot({ root, config, log, refuse, drawsMoves = true }: Outside): Running & {
  readonly started: Promise<void>
} {
  // A relative path is meant from the project's folder, wherever the process was started.
  const databasePath = resolve(root, config.databasePath)
  const now = () => Temporal.Now.instant()
  const stoppable = createStoppable(after)
  let stopping: Promise<void> | undefined
  const metrics = createMetrics(elapsed, () => bot.vitals)
  const bot = composeOnDatabase(databasePath, {
    config: {
      ...config,
      databasePath,
      backupFolder: config.backupFolder ? resolve(root, config.backupFolder) : null,
    },
    ...(drawsMoves && { picturesFolder: picturesBeside(databasePath) }),
    dataFolder: resolve(root, 'data'),
    log,
    now,
    after,
    patience: PATIENCE,
    newReference,
    processName: newProcessName(),
    lock: lockDatabase(databasePath),
    measures: metrics,
    elapsed,
    onLost: (why) => {
      if (!stopping) void shutDown().then(() => refuse(explainLost(why)))
    },
  })
  const health = config.health
    ? openHealthServer({ ...config.health, vitals: bot.vitals, metrics })
    : undefined
  const login = logInWithCare({
    record: createStartRecord(startRecordOf(databasePath), config.token),
    logIn: bot.start,
    pause: stoppable.pause,
    now,
    after,
    log,
  })
  const shutDown = (): Promise<void> => {
    stopping ??= (async () => {
      stoppable.stop()
      await health?.then((server) => server.stop()).catch(() => undefined)
      await bot.stop()
    })()
    return stopping
  }
  const start = async (): Promise<void> => {
    const server = await health
    if (server) log.info({ ...config.health, port: server.port }, 'health checks can be asked for')
    await login.start()
  }
  const started = start().catch(async (error: unknown) => {
    // Stopped by a signal in the middle of logging in: nothing has to be explained.
    if (stopping) return
    if (!(error instanceof HealthPortError)) log.fatal({ err: error }, 'the bot could not start')
    await shutDown()
    refuse(error instanceof HealthPortError ? error.message : explainLogin(error))
  })
  return {
    started,
    stop: () => {
      login.endedWell()
      return shutDown()
    },
  }
}

/** A damaged file or a full disk may show only when the parts of the bot ask the first questions. */
function composeOnDatabase(databasePath: string, outside: Parameters<typeof compose>[0]) {
  try {
    return compose(outside)
  } catch (error) {
    throw isOfSqlite(error) ? asDatabaseError(error, databasePath) : error
  }
}
