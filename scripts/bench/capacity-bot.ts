import { createLog } from '#adapters/log/create-log.ts'
import { PATIENCE } from '#adapters/discord/discord-bot.ts'
import { compose } from '#src/compose.ts'
import { after, newProcessName, newReference } from '#src/real-world.ts'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import type { ClubBotSettings } from './club-bot.ts'
import { playRole } from './play-role.ts'
import { median, quantile } from './quantile.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const IDLE_TICKS = 300
/** Rests of this length between two rounds of reckoning are left out while it is asked for. */
const REST_MS = 5

export interface CapacityBotSettings extends ClubBotSettings {
  /** What its clock shows at first, and what it shows from the question `due` on. */
  readonly before: string
  readonly due: string
}

/** What the bot tells; milliseconds and bytes, 0 where it was not asked. */
export interface CapacityTold {
  /** Until the database was open and the bot put together; until it was ready after that. */
  readonly composed: number
  readonly ready: number
  readonly rss: number
  readonly heap: number
  readonly median: number
  readonly p99: number
  /** That its threads were at work, of all that was done for the question. */
  readonly cpu: number
  /** The longest time for which nothing else had a turn since the last question. */
  readonly hold: number
}

/** The bot in its real wiring, told by hand when to look, among any number of clubs. */
export async function playCapacityBot(words: string): Promise<void> {
  const settings = JSON.parse(words) as CapacityBotSettings
  const time = { now: Temporal.Instant.from(settings.before), hurries: false }
  const from = performance.now()
  const bot = compose({
    config: {
      apiBase: settings.apiUrl,
      token: settings.token,
      databasePath: settings.databasePath,
      logLevel: 'info',
    },
    dataFolder: join(ROOT, 'data'),
    log: createLog({ level: 'warn', secrets: [settings.token], readable: false, to: process.stderr }), // prettier-ignore
    now: () => time.now,
    after: (ms, then) => (ms <= REST_MS && time.hurries ? soon(then) : after(ms, then)),
    patience: PATIENCE,
    newReference,
    processName: newProcessName(),
    remindersByHand: true,
    onLost: () => {
      process.exit(1)
    },
  })
  const composed = performance.now() - from
  await bot.start()
  const ready = performance.now() - from - composed
  const watch = monitorEventLoopDelay({ resolution: 1 })
  watch.enable()

  const hold = async (): Promise<number> => {
    // What has just been done is noticed with the next turn of the watch.
    await setTimeout(5)
    const longest = watch.max / 1e6
    watch.reset()
    return longest
  }
  const told = { composed, ready, rss: 0, heap: 0, median: 0, p99: 0, cpu: 0, hold: 0 }
  const timesOf = async (count: number, work: () => Promise<void>): Promise<CapacityTold> => {
    await hold()
    const times: number[] = []
    const before = process.cpuUsage()
    for (let index = 0; index < count; index += 1) {
      const began = performance.now()
      await work()
      times.push(performance.now() - began)
    }
    const { user, system } = process.cpuUsage(before)
    const cpu = (user + system) / 1_000
    return { ...told, median: median(times), p99: quantile(times, 0.99), cpu, hold: await hold() }
  }

  const tell = async (question: string): Promise<CapacityTold> => {
    switch (question) {
      case 'due':
        time.now = Temporal.Instant.from(settings.due)
        return timesOf(1, bot.reminders.tick)
      case 'plan': {
        time.hurries = true
        const planned = await timesOf(1, bot.reminders.tick)
        time.hurries = false
        return planned
      }
      case 'tick':
        // Leases are renewed only as time goes by.
        time.now = time.now.add({ minutes: 1 })
        return timesOf(1, bot.reminders.tick)
      case 'chores':
        return timesOf(1, bot.doChores)
      case 'idle':
        return timesOf(IDLE_TICKS, bot.reminders.tick)
      case 'memory': {
        globalThis.gc?.()
        globalThis.gc?.()
        const { rss, heapUsed } = process.memoryUsage()
        return { ...told, rss, heap: heapUsed }
      }
      default:
        return { ...told, hold: await hold() }
    }
  }
  playRole(tell, bot.stop)
}

function soon(then: () => void): () => void {
  const timer = setImmediate(then)
  return () => {
    clearImmediate(timer)
  }
}
