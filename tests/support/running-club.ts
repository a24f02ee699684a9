import type { Config } from '#src/config.ts'
import { compose } from '#src/compose.ts'
import type { Patience } from '#adapters/discord/discord-bot.ts'
import { createLog } from '#adapters/log/create-log.ts'
import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import type { PracticeOptions } from '#practice/start-practice-discord.ts'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const DATA = join(import.meta.dirname, '../../data')

/** Generous where a slow machine must not change the outcome, short where a test waits for it. */
const TEST_PATIENCE: Patience = {
  deferAfterMs: 2_000,
  attemptMs: 1_500,
  stopMs: 2_000,
  registerAgainMs: 10,
}

interface ClubOptions {
  readonly patience?: Partial<Patience>
  /** What the club's clock shows, in UTC. */
  readonly at?: string
  readonly practice?: PracticeOptions
  readonly databasePath?: string
}

/** 12:00 UTC on days of one week; the default plan trains on Tuesday and Friday. */
export const MONDAY = '2026-11-23T12:00:00Z'
export const TUESDAY = '2026-11-24T12:00:00Z'
export const WEDNESDAY = '2026-11-25T12:00:00Z'
export const FRIDAY = '2026-11-27T12:00:00Z'
export const SUNDAY = '2026-11-29T12:00:00Z'

/**
 * The whole bot in its real wiring, logged in to a Discord on this machine, with a club of a
 * member (Ana), another member (Bo) and a captain (Cleo). All of it is gone after the test.
 */
export async function openClub(options: ClubOptions = {}) {
  const { at = TUESDAY, practice, databasePath } = options
  const time = { now: Temporal.Instant.from(at) }
  const discord = await startPracticeDiscord({
    clubClock: () => time.now.epochMilliseconds,
    ...practice,
  })
  const club = discord.addGuild({ name: 'Harbour Runners' })
  const [ana, bo, cleo] = [
    discord.addUser({ name: 'ana' }),
    discord.addUser({ name: 'bo' }),
    discord.addUser({ name: 'cleo' }),
  ]
  club.join(ana)
  club.join(bo)
  club.join(cleo, { permissions: 'manage' })
  const logged: string[] = []
  const startBot = async () => {
    const bot = composeBot({
      token: discord.token,
      apiBase: discord.apiUrl,
      databasePath: databasePath ?? ':memory:',
      logLevel: 'info',
    })
    await bot.start()
    return bot
  }
  const composeBot = (config: Config) =>
    compose({
      config,
      dataFolder: DATA,
      log: createLog({
        level: config.logLevel,
        secrets: [config.token],
        readable: false,
        to: { write: (line) => logged.push(line) },
      }),
      now: () => time.now,
      after: (ms, then) => {
        const timer = setTimeout(then, ms)
        return () => {
          clearTimeout(timer)
        }
      },
      patience: { ...TEST_PATIENCE, ...options.patience },
      newReference: () => 'k3f9',
    })
  let bot = await startBot()
  const restartBot = async () => {
    await bot.stop()
    bot = await startBot()
  }
  onTestFinished(async () => {
    discord.behave()
    await bot.stop()
    await discord.stop()
  })
  return {
    discord,
    club,
    general: club.channel('general'),
    ana,
    bo,
    cleo,
    restartBot,
    logged,
    time,
  }
}
