import { ManualClock } from '#practice/manual-clock.ts'
import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { AtEnd } from './at-end.ts'
import { startBotProcess, type BotOrder, type BotProcess, type BotRequest } from './bot-process.ts'
import { openManyClubs } from './many-clubs.ts'
import type { Fate, Look } from './naive-reminders.ts'
import { recordSent } from './sent-record.ts'

/** A look that can turn out otherwise than it began. */
type OpenLook = { -readonly [K in keyof Look]: Look[K] }

/** Where a host stands that belongs to no test. */
export interface Place {
  /** An empty folder for the database. */
  readonly folder?: () => string
  readonly atEnd?: AtEnd
  /** How many messages a channel of the practice Discord keeps. */
  readonly messagesPerChannel?: number
}

export type BotHost = Awaited<ReturnType<typeof openBotHost>>

/**
 * The machine on which the bot runs, with a clock of its own, beside a Discord whose time always goes
 * on. Nothing waits for real time.
 *
 * @param begins what both clocks show at first
 */
export async function openBotHost(
  begins: Temporal.Instant,
  clubCount: number,
  { folder = temporaryFolder, atEnd = onTestFinished, messagesPerChannel = 30 }: Place = {},
) {
  const realClock = new ManualClock(begins.epochMilliseconds)
  const discord = await startPracticeDiscord({
    realClock,
    clubClock: () => realClock.now(),
    rateLimit: { requests: 1_000_000, windowMs: 1_000 },
    logSize: 1_000,
    // Enough to find a reminder again, and little to keep.
    messagesPerChannel,
  })
  atEnd(() => discord.stop())
  const databasePath = join(folder(), 'clamshell.db')
  const clubs = openManyClubs(discord, databasePath, clubCount, atEnd)
  const sent = recordSent(discord)
  const looks: OpenLook[] = []
  /** Clubs that cannot be reached for now, while the others can. */
  const otherwise = new Map<string, Fate>()
  const troubles: string[] = []
  const bots: BotProcess[] = []
  let now = begins
  let started = 0
  let mostEdits = 0

  const start = async (): Promise<void> => {
    const name = `process ${String((started += 1))}`
    const bot = await startBotProcess(
      discord,
      { databasePath, name, now: now.toString() },
      (line) => troubles.push(line),
      atEnd,
    )
    bots.push(bot)
  }

  /** Everything that runs looks at what is due. */
  const look = async (fate: Fate, order: Partial<BotOrder> = {}) => {
    const taken: OpenLook = { at: now, fate, otherwise: new Map(otherwise) }
    looks.push(taken)
    const orders = bots.map((bot, index) =>
      bot.look({
        now: now.toString(),
        refresh: order.refresh ?? false,
        endAtLook: index === 0 ? (order.endAtLook ?? null) : null,
      }),
    )
    const [obeyed = 'ended'] = await Promise.all(orders)
    if (bots.length === 1) mostEdits = Math.max(mostEdits, ...sent.takeEdits().values())
    else sent.takeEdits()
    return { taken, obeyed }
  }

  return {
    discord,
    databasePath,
    clubs,
    sent,
    looks,
    otherwise,
    troubles,
    now: () => now,
    running: () => bots.length,
    starts: () => started,
    /** How often a message was changed in one round at most. */
    mostEdits: () => mostEdits,
    start,
    look,
    /** Time goes on for everybody. */
    wait: (duration: Temporal.DurationLike): void => {
      const later = now.add(duration)
      realClock.advance(later.epochMilliseconds - now.epochMilliseconds)
      now = later
    },
    /** Somebody sets the machine's clock. */
    setClock: (change: Temporal.DurationLike): void => {
      now = now.add(change)
      for (const club of clubs.clubs) club.reckonAnew()
    },
    /** Has every process do something else than to look. */
    request: (request: BotRequest) => Promise.all(bots.map((bot) => bot.request(request))),
    /** The one that was started first. */
    kill: async (): Promise<void> => {
      await bots.shift()?.kill()
    },
    /** Resolves when the bot has heard of all that has happened in Discord so far. */
    hasHeard: async (): Promise<void> => {
      const club = clubs.clubs.find(({ guild }) => !otherwise.has(guild.id))
      await club?.member.in(club.guild.channel('general')).type('/hips help')
    },
  }
}
