import { ContentError } from '#adapters/content/content-error.ts'
import { PATIENCE } from '#adapters/discord/discord-bot.ts'
import { createLog } from '#adapters/log/create-log.ts'
import { DatabaseError } from '#adapters/sqlite/open-database.ts'
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { compose } from './compose.ts'
import { readEnvironment } from './environment.ts'
import { parseConfig } from './config.ts'
import { explainFaults, explainLogin, HOW_TO_GET_A_TOKEN, LOST } from './startup-messages.ts'

// node-cron stops for an hour every autumn in a process whose zone has daylight saving.
process.env['TZ'] = 'UTC'

const ROOT = join(import.meta.dirname, '..')

function refuse(words: string): never {
  process.stderr.write(`${words}\n`)
  process.exit(1)
}

const parsed = parseConfig(readEnvironment(join(ROOT, '.env'), process.env))
if (parsed.kind === 'no-token') refuse(HOW_TO_GET_A_TOKEN)
if (parsed.kind === 'faults') refuse(explainFaults(parsed.faults))
const { config } = parsed

const log = createLog({
  level: config.logLevel,
  secrets: [config.token],
  readable: process.stdout.isTTY,
  to: process.stdout,
})
// The last net: nothing that goes wrong in the background may take the bot away from a club.
process.on('unhandledRejection', (err) => {
  log.error({ err }, 'a background task failed')
})

function put(): ReturnType<typeof compose> {
  try {
    return compose({
      // A relative path is meant from the project's folder, wherever the process was started.
      config: { ...config, databasePath: resolve(ROOT, config.databasePath) },
      dataFolder: join(ROOT, 'data'),
      log,
      now: () => Temporal.Now.instant(),
      after: (ms, then) => {
        const timer = setTimeout(then, ms)
        return () => {
          clearTimeout(timer)
        }
      },
      patience: PATIENCE,
      onLost: () => {
        void bot.stop().then(() => refuse(LOST))
      },
      newReference: () => randomBytes(3).toString('hex').slice(0, 5),
    })
  } catch (error) {
    if (error instanceof ContentError || error instanceof DatabaseError) refuse(error.message)
    throw error
  }
}

const bot = put()

let stopping: Promise<void> | undefined
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    log.info({ signal }, 'stopping')
    stopping ??= bot.stop().then(() => process.exit(0))
  })
}

try {
  await bot.start()
} catch (error) {
  if (!stopping) {
    log.fatal({ err: error }, 'the bot could not start')
    await bot.stop()
    refuse(explainLogin(error))
  }
}
