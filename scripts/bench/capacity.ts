import Database from 'better-sqlite3'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { BareTold } from './bare-bot.ts'
import { MEMBERS_A_CLUB, memberIdOf, SESSIONS_A_MEMBER, writeClubs } from './capacity-database.ts'
import type { CapacityBotSettings, CapacityTold } from './capacity-bot.ts'
import { startChild, type Child } from './child.ts'
import { inFolder } from './in-folder.ts'
import { startLightDiscord, type LightDiscord } from './light-discord.ts'
import { milliseconds, note, printTable } from './print-table.ts'
import { median, quantile } from './quantile.ts'

const SIZES = [1_000, 10_000, 100_000]

/** The day before, the minute at which all cards are due, and the one after it. */
const BEFORE = '2026-11-23T12:00:00Z'
const DUE = '2026-11-24T06:00:00Z'

/** Two gigabytes of clubs are more than Node takes by itself. */
const NODE_OPTIONS = ['--expose-gc', '--max-old-space-size=8192']

const ANSWERS = 300
const REST_MS = 10

const COMMANDS = {
  '/hips today': subcommand('today'),
  '/hips done': subcommand('done'),
  '/hips leaderboard': subcommand('leaderboard'),
} as const
type Command = keyof typeof COMMANDS

type Found = Awaited<ReturnType<typeof measure>>

/**
 * What a thousand, ten thousand and a hundred thousand clubs cost.
 *
 * @param sizes how many clubs, one column each
 */
export async function benchCapacity(sizes: readonly number[] = SIZES): Promise<void> {
  const found: Found[] = []
  for (const clubs of sizes) {
    note(`\n${String(clubs)} clubs …`)
    found.push(await inFolder((folder) => measure(clubs, folder)))
  }
  const row = (name: string, of: (one: Found) => string) => [name, ...found.map(of)]
  const answers = (when: 'quiet' | 'sending', command: Command) => [
    row(`  ${command}, median`, (one) => ms(median(one[when][command]))),
    row('    p99', (one) => ms(quantile(one[when][command], 0.99))),
  ]
  const all = (when: 'quiet' | 'sending') =>
    Object.keys(COMMANDS).flatMap((command) => answers(when, command as Command))
  printTable(
    `Capacity: clubs with ${String(MEMBERS_A_CLUB)} members and ${String(SESSIONS_A_MEMBER)} sessions each`,
    ['', ...sizes.map((clubs) => `${String(clubs)} clubs`)],
    [
      row('members in the database', (one) => String(one.clubs * MEMBERS_A_CLUB)),
      row('sessions in it', (one) => String(one.clubs * MEMBERS_A_CLUB * SESSIONS_A_MEMBER)),
      row('its file, before any reminder', (one) => megabytes(one.file)),
      row('RSS', (one) => megabytes(one.memory.rss)),
      row('  discord.js alone', (one) => megabytes(one.bare.rss)),
      row('heap', (one) => megabytes(one.memory.heap)),
      row('  discord.js alone', (one) => megabytes(one.bare.heap)),
      row('  a club', (one) => kilobytes(one.memory.heap / one.clubs)),
      row('start: files and database', (one) => ms(one.start.composed)),
      row('start: log in until ready', (one) => ms(one.start.ready)),
      row('  discord.js alone', (one) => ms(one.bare.ready)),
      row('reckoning all reminders from nothing', (one) => ms(one.planned.time)),
      row('  at work', (one) => ms(one.planned.cpu)),
      row('  longest hold-up', (one) => ms(one.planned.hold)),
      row('boards and upkeep, once', (one) => ms(one.chores.median)),
      row('  at work', (one) => ms(one.chores.cpu)),
      row('  longest hold-up', (one) => ms(one.chores.hold)),
      row('tick with nothing due, median', (one) => ms(one.idle.median)),
      row('  at work, on average', (one) => ms(one.idle.cpu / 300)),
      row('  p99', (one) => ms(one.idle.p99)),
      row('all due at once: claimed after', (one) => ms(one.claimedAfter)),
      row('  claims a second', (one) => (one.clubs / (one.claimedAfter / 1_000)).toFixed(0)),
      row('  at work, next days too', (one) => ms(one.claimed.cpu)),
      row('  longest hold-up', (one) => ms(one.claimed.hold)),
      row('tick while they wait (leases)', (one) => ms(one.renewed.median)),
      row('  at work', (one) => ms(one.renewed.cpu)),
      row('  longest hold-up', (one) => ms(one.renewed.hold)),
      row('cards a second', (one) => one.cardsASecond.toFixed(1)),
      row('  so the last of them after', (one) => minutes(one.clubs / one.cardsASecond)),
      ['answers while nothing is sent'],
      ...all('quiet'),
      ['answers while cards go out'],
      ...all('sending'),
      row('  longest hold-up', (one) => ms(one.sendingHold)),
    ],
  )
  note(
    'Times in milliseconds. Each answer is to somebody in another club, who was not seen before.',
  )
}

async function measure(clubs: number, folder: string) {
  const discord = await startLightDiscord(clubs)
  const { apiUrl, token } = discord
  const databasePath = join(folder, 'capacity.db')
  const file = writeClubs(databasePath, clubs, BEFORE)
  note(`  written: ${megabytes(file)}`)
  const settings: CapacityBotSettings = { apiUrl, token, databasePath, before: BEFORE, due: DUE }
  const bot = await startChild('capacity-bot', settings, NODE_OPTIONS)
  const db = new Database(databasePath, { readonly: true })
  try {
    const start = await told(bot, 'start')
    note(`  ready after ${ms(start.composed)} and ${ms(start.ready)} ms`)
    const memory = await told(bot, 'memory')
    note(`  RSS ${megabytes(memory.rss)}, heap ${megabytes(memory.heap)}`)
    const planned = await plan(bot, db)
    const chores = await told(bot, 'chores')
    const idle = await told(bot, 'idle')
    const quiet = await answersOf(discord, clubs, 0, BEFORE)
    const asked = told(bot, 'due')
    const claimedAfter = await whenAllAreClaimed(db, clubs)
    note(`  all claimed after ${ms(claimedAfter)} ms`)
    const claimed = await asked
    const renewed = await told(bot, 'tick')
    await told(bot, 'hold')
    const before = discord.posts.length
    const from = performance.now()
    const sending = await answersOf(discord, clubs, 1, DUE)
    const seconds = (performance.now() - from) / 1_000
    const sent = discord.posts.length - before
    const { hold: sendingHold } = await told(bot, 'hold')
    // A thousand cards are out in half a minute: the pace is that of those that were still waiting.
    const cardsASecond = sent < clubs - before ? sent / seconds : paceOf(discord.posts)
    await bot.stop()
    const bare = await bareIn(discord)
    return { clubs, file, bare, start, memory, planned, chores, idle, quiet, claimed, claimedAfter, renewed, sending, sendingHold, cardsASecond } // prettier-ignore
  } finally {
    db.close()
    await bot.stop()
    await discord.stop()
  }
}

/** Says what it asks: with a hundred thousand clubs each question takes its time. */
async function told(bot: Child, question: string): Promise<CapacityTold> {
  const from = performance.now()
  const answer = (await bot.ask(question)) as CapacityTold
  const { cpu, hold } = answer
  note(
    `  ${question}: ${ms(performance.now() - from)} ms, ${ms(cpu)} at work, held up for ${ms(hold)}`,
  )
  return answer
}

/** Until nothing is left to be reckoned: one tick has a bound. */
async function plan(bot: Child, db: Database.Database) {
  const stale = db.prepare<[], number>('SELECT count(*) FROM schedule WHERE stale = 1').pluck()
  let time = 0
  let hold = 0
  let cpu = 0
  do {
    const tick = await told(bot, 'plan')
    time += tick.median
    cpu += tick.cpu
    hold = Math.max(hold, tick.hold)
  } while ((stale.get() ?? 0) > 0)
  return { time, cpu, hold }
}

/** Milliseconds from now on. */
async function whenAllAreClaimed(db: Database.Database, clubs: number): Promise<number> {
  const from = performance.now()
  const claimed = db.prepare<[], number>('SELECT count(*) FROM reminders').pluck()
  while ((claimed.get() ?? 0) < clubs) await setTimeout(25)
  return performance.now() - from
}

/** @param turn members of this number in their clubs, so that nobody is asked twice */
async function answersOf(discord: LightDiscord, clubs: number, turn: number, now: string) {
  const at = Temporal.Instant.from(now)
  const times: Record<Command, number[]> = {
    '/hips today': [],
    '/hips done': [],
    '/hips leaderboard': [],
  }
  const commands = Object.keys(COMMANDS) as Command[]
  for (let index = 0; index < ANSWERS * commands.length; index += 1) {
    const command = commands[index % commands.length] ?? '/hips today'
    // A step that has nothing in common with the sizes goes through all of them.
    const club = (index * 7_919 + turn * 331) % clubs
    const memberId = memberIdOf(club, turn + 1)
    times[command].push(await discord.timeOf(at, club, memberId, COMMANDS[command]))
    await setTimeout(REST_MS)
  }
  for (const [command, all] of Object.entries(times))
    note(`  ${command}: median ${ms(median(all))}, p99 ${ms(quantile(all, 0.99))}`)
  return times
}

/** What being in as many clubs costs by itself. */
async function bareIn({ apiUrl, token }: LightDiscord): Promise<BareTold> {
  const bot = await startChild('bare-bot', { apiUrl, token }, NODE_OPTIONS)
  const bare = bot.told as BareTold
  await bot.stop()
  note(`  discord.js alone: ready after ${ms(bare.ready)} ms, RSS ${megabytes(bare.rss)}`)
  return bare
}

const paceOf = (posts: readonly number[]): number =>
  ((posts.length - 1) * 1_000) / ((posts.at(-1) ?? 0) - (posts[0] ?? 0))

function subcommand(name: string) {
  return { id: '1', name: 'hips', type: 1, options: [{ name, type: 1, options: [] }] } as const
}

const ms = milliseconds
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`
const kilobytes = (bytes: number): string => `${(bytes / 1_024).toFixed(1)} kB`
const minutes = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))} min ${(seconds % 60).toFixed(0)} s`
