/**
 * The whole bot as a process of its own whose clock its parent sets, over IPC: started by
 * `bot-process.ts` beside it. It looks at reminders when it is told to.
 */
import { compose } from '#src/compose.ts'
import { createLog } from '#adapters/log/create-log.ts'
import { PATIENCE } from '#adapters/discord/discord-bot.ts'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import process from 'node:process'
import type { BotOrder, BotReport, BotRequest, BotSettings } from './bot-process.ts'
import { measureProcess } from './measure-process.ts'
import { watchDisk } from './watch-disk.ts'

/** Waits shorter than this are the pace between messages, and nobody has to sit through them. */
const PACE_MS = 100

const settings = JSON.parse(process.argv[2] ?? '{}') as BotSettings
const time = { now: Temporal.Instant.from(settings.now) }
/** After how many more looks at the clock the process ends in the middle of everything. */
let looksLeft = Infinity

const report = (message: BotReport): void => {
  process.send?.(message)
}

const setDisk = watchDisk(Database)

const bot = compose({
  config: {
    token: settings.token,
    apiBase: settings.apiUrl,
    databasePath: settings.databasePath,
    logLevel: 'error',
  },
  dataFolder: join(import.meta.dirname, '../../../data'),
  log: createLog({
    level: 'error',
    secrets: [settings.token],
    readable: false,
    to: {
      write: (line) => {
        report({ kind: 'trouble', line })
      },
    },
  }),
  now: () => {
    looksLeft -= 1
    if (looksLeft <= 0) process.kill(process.pid, 'SIGKILL')
    return time.now
  },
  after: (ms, then) => {
    if (ms < PACE_MS) {
      const soon = setImmediate(then)
      return () => {
        clearImmediate(soon)
      }
    }
    const timer = setTimeout(then, ms)
    return () => {
      clearTimeout(timer)
    }
  },
  patience: PATIENCE,
  onLost: () => {
    report({ kind: 'trouble', line: 'the gateway was closed for good' })
  },
  newReference: () => 'k3f9',
  processName: settings.name,
  remindersByHand: true,
  // A killed process leaves what it wrote to the system; only a power cut would take it along.
  throwAway: true,
})

async function obey({ now, refresh, endAtLook }: BotOrder): Promise<void> {
  time.now = Temporal.Instant.from(now)
  looksLeft = endAtLook ?? Infinity
  await bot.reminders.tick()
  await bot.reminders.idle()
  if (refresh) await bot.reminders.refresh()
  looksLeft = Infinity
  report({ kind: 'done' })
}

async function answer(request: BotRequest): Promise<void> {
  switch (request.ask) {
    case 'measure':
      return report({ kind: 'done', measured: await measureProcess() })
    case 'disk':
      setDisk(request.disk)
      return report({ kind: 'done' })
    case 'chores':
      time.now = Temporal.Instant.from(request.now)
      await bot.doChores()
      return report({ kind: 'done' })
  }
}

process.on('message', (message: BotOrder | BotRequest) => {
  void ('ask' in message ? answer(message) : obey(message)).catch((error: unknown) => {
    report({ kind: 'trouble', line: String(error) })
    report({ kind: 'done' })
  })
})
// Nobody is left to give orders.
process.on('disconnect', () => {
  process.exit(0)
})

await bot.start()
report({ kind: 'ready' })
