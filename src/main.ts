import { ContentError } from '#adapters/content/content-error.ts'
import { createLog } from '#adapters/log/create-log.ts'
import { DatabaseError } from '#adapters/sqlite/open-database.ts'
import { join } from 'node:path'
import process from 'node:process'
import type { Logger } from 'pino'
import { parseConfig } from './config.ts'
import { EnvironmentError, readEnvironment } from './environment.ts'
import { runBot, type Running } from './run-bot.ts'
import { explainFaults, explainPractice, HOW_TO_GET_A_TOKEN } from './startup-messages.ts'

// node-cron stops for an hour every autumn in a process whose zone has daylight saving.
process.env['TZ'] = 'UTC'

const ROOT = join(import.meta.dirname, '..')

function say(words: string): void {
  process.stdout.write(`${words}\n`)
}

function refuse(words: string): never {
  process.stderr.write(`${words}\n`)
  process.exit(1)
}

function openLog(level: string, secrets: readonly string[]): Logger {
  const log = createLog({ level, secrets, readable: process.stdout.isTTY, to: process.stdout })
  // The last net: nothing that goes wrong in the background may take the bot away from a club.
  process.on('unhandledRejection', (err) => {
    log.error({ err }, 'a background task failed')
  })
  return log
}

async function run(): Promise<void> {
  const parsed = parseConfig(readEnvironment(join(ROOT, '.env'), process.env))
  switch (parsed.kind) {
    case 'faults':
      return refuse(explainFaults(parsed.faults))
    case 'no-token':
      return refuse(HOW_TO_GET_A_TOKEN)
    case 'practice': {
      // Loaded for the practice club alone: a bot on the real Discord has no use for another.
      const { practiceClub } = await import('./practice-club.ts')
      // What the bot itself does is of little interest there, until it fails.
      const log = openLog('warn', [])
      const club = await practiceClub({ root: ROOT, port: parsed.port, log, say })
      stopOnSignal(club, () => undefined)
      say(explainPractice(club.url))
      return
    }
    case 'ready': {
      const { config } = parsed
      const log = openLog(config.logLevel, [config.token])
      const bot = runBot({ root: ROOT, config, log, refuse })
      stopOnSignal(bot, (signal) => {
        log.info({ signal }, 'stopping')
      })
      return bot.started
    }
  }
}

function stopOnSignal(running: Running, onSignal: (signal: string) => void): void {
  let stopping: Promise<void> | undefined
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait.
      if (stopping) process.exit(1)
      onSignal(signal)
      stopping = running.stop().then(() => process.exit(0))
    })
  }
}

try {
  await run()
} catch (error) {
  const isForHost =
    error instanceof ContentError ||
    error instanceof DatabaseError ||
    error instanceof EnvironmentError
  if (isForHost) refuse(error.message)
  throw error
}
