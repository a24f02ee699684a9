import { createLog } from '#adapters/log/create-log.ts'
import { PATIENCE } from '#adapters/discord/discord-bot.ts'
import { compose } from '#src/compose.ts'
import { after, newProcessName, newReference } from '#src/real-world.ts'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import process from 'node:process'
import type { ClubBotSettings } from './club-bot.ts'
import { playRole } from './play-role.ts'
import { median, quantile } from './quantile.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const IDLE_TICKS = 2_000

export interface RemindingBotSettings extends ClubBotSettings {
  /** What its clock shows at first, and what it shows from the question `due` on. */
  readonly before: string
  readonly due: string
}

/** Milliseconds. */
export interface RemindingTold {
  readonly median: number
  readonly p99: number
  /** The longest time for which nothing else had a turn since the last question. */
  readonly hold: number
}

/**
 * The bot in its real wiring, at its real pace, whose clock stands still. `plan` and `due`: one tick,
 * at the first and the second moment; `idle`: many ticks; anything else: what was held up lately.
 */
export async function playRemindingBot(settings: string): Promise<void> {
  const { apiUrl, token, databasePath, before, due } = JSON.parse(settings) as RemindingBotSettings
  const time = { now: Temporal.Instant.from(before) }
  const bot = compose({
    config: { apiBase: apiUrl, token, databasePath, logLevel: 'info' },
    dataFolder: join(ROOT, 'data'),
    log: createLog({ level: 'warn', secrets: [token], readable: false, to: process.stderr }),
    now: () => time.now,
    after,
    patience: PATIENCE,
    newReference,
    processName: newProcessName(),
    remindersByHand: true,
    onLost: () => {
      process.exit(1)
    },
  })
  await bot.start()
  const watch = monitorEventLoopDelay({ resolution: 1 })
  watch.enable()

  const timesOf = async (count: number): Promise<RemindingTold> => {
    watch.reset()
    const times: number[] = []
    for (let index = 0; index < count; index += 1) {
      const from = performance.now()
      await bot.reminders.tick()
      times.push(performance.now() - from)
    }
    return { median: median(times), p99: quantile(times, 0.99), hold: await hold() }
  }
  const hold = async (): Promise<number> => {
    // What has just been done is noticed with the next turn of the watch.
    await new Promise((resolve) => setTimeout(resolve, 5))
    const longest = watch.max / 1e6
    watch.reset()
    return longest
  }

  const tell = async (question: string): Promise<RemindingTold> => {
    switch (question) {
      case 'due':
        time.now = Temporal.Instant.from(due)
        return timesOf(1)
      case 'plan':
        return timesOf(1)
      case 'idle':
        return timesOf(IDLE_TICKS)
      default:
        return { median: 0, p99: 0, hold: await hold() }
    }
  }
  playRole(tell, bot.stop)
}
