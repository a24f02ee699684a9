import { PATIENCE } from '#adapters/discord/discord-bot.ts'
import { resolve } from 'node:path'
import type { Logger } from 'pino'
import { compose } from './compose.ts'
import type { Config } from './config.ts'
import { picturesBeside } from './create-pictures.ts'
import { after, newProcessName, newReference } from './real-world.ts'
import { explainLogin, LOST } from './startup-messages.ts'

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
  let stopping = false
  // A relative path is meant from the project's folder, wherever the process was started.
  const databasePath = resolve(root, config.databasePath)
  const bot = compose({
    config: { ...config, databasePath },
    ...(drawsMoves && { picturesFolder: picturesBeside(databasePath) }),
    dataFolder: resolve(root, 'data'),
    log,
    now: () => Temporal.Now.instant(),
    after,
    patience: PATIENCE,
    newReference,
    processName: newProcessName(),
    onLost: () => {
      void stop().then(() => refuse(LOST))
    },
  })
  const stop = async (): Promise<void> => {
    stopping = true
    await bot.stop()
  }
  const started = bot.start().catch(async (error: unknown) => {
    // Stopped by a signal in the middle of logging in: nothing has to be explained.
    if (stopping) return
    log.fatal({ err: error }, 'the bot could not start')
    await stop()
    refuse(explainLogin(error))
  })
  return { started, stop }
}
