import { compose, type Outside } from '#src/compose.ts'
import type { After } from '#adapters/discord/answer-interaction.ts'
import type { Lost, Patience } from '#adapters/discord/discord-bot.ts'
import { createLog } from '#adapters/log/create-log.ts'
import type { PracticeDiscord } from '#practice/practice-discord.ts'
import { startPracticeDiscord, type PracticeOptions } from '#practice/start-practice-discord.ts'
import type { MovePictures } from '#use-cases/ports.ts'
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
  /** Where backups go; none are made without. */
  readonly backupFolder?: string
  /** The token that the bot logs in with; the right one by default. */
  readonly token?: string
  /** What else the bot is put together with, at each start. */
  readonly outside?: Partial<Outside>
  /** Where the bot keeps the moves that it draws; by default it draws none. */
  readonly picturesFolder?: string
  /** Pictures of moves; none by default. */
  readonly pictures?: MovePictures
  /** Called before the bot starts. */
  readonly before?: (discord: PracticeDiscord) => unknown
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
  const time = { now: Temporal.Instant.from(options.at ?? TUESDAY) }
  const discord = await startPracticeDiscord({
    clubClock: () => time.now.epochMilliseconds,
    ...options.practice,
  })
  onTestFinished(() => discord.stop())
  const people = populate(discord)
  const logged: string[] = []
  const lost = { times: 0, why: [] as Lost[] }
  let started = 0
  const startBot = async () => {
    const bot = compose({
      config: {
        token: options.token ?? discord.token,
        apiBase: discord.apiUrl,
        databasePath: options.databasePath ?? ':memory:',
        backupFolder: options.backupFolder ?? null,
        logLevel: 'info',
      },
      dataFolder: DATA,
      log: createLog({
        level: 'info',
        secrets: [discord.token],
        readable: false,
        to: { write: (line) => logged.push(line) },
      }),
      now: () => time.now,
      after: callAfter,
      patience: { ...TEST_PATIENCE, ...options.patience },
      onLost: (why) => {
        lost.times += 1
        lost.why.push(why)
      },
      newReference: () => 'k3f9',
      processName: `process ${(started += 1)}`,
      remindersByHand: true,
      ...options.outside,
      ...(options.picturesFolder !== undefined && { picturesFolder: options.picturesFolder }),
      ...(options.pictures && { movePictures: options.pictures }),
    })
    onTestFinished(() => bot.stop())
    await bot.start()
    return bot
  }
  options.before?.(discord)
  let bot = await startBot()
  // Called before the others, which were registered first: nothing may hold an answer back then.
  onTestFinished(() => {
    discord.behave()
  })
  const restartBot = async () => {
    await bot.stop()
    bot = await startBot()
  }
  return { discord, ...people, bot: () => bot, restartBot, logged, lost, time }
}

/** The bot has been in the club for so long that there is no hello any more. */
export const LONG_AGO = '2026-01-05T12:00:00Z'

function populate(discord: PracticeDiscord) {
  const club = discord.addGuild({ name: 'Harbour Runners', botSince: LONG_AGO })
  const ana = discord.addUser({ name: 'ana' })
  const bo = discord.addUser({ name: 'bo' })
  const cleo = discord.addUser({ name: 'cleo' })
  club.join(ana)
  club.join(bo)
  club.join(cleo, { permissions: 'manage' })
  return { club, general: club.channel('general'), ana, bo, cleo }
}

const callAfter: After = (ms, then) => {
  const timer = setTimeout(then, ms)
  return () => {
    clearTimeout(timer)
  }
}
