import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { createClubSettingsStore } from '#adapters/sqlite/club-settings-store.ts'
import { createPlanStore } from '#adapters/sqlite/plan-store.ts'
import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { DEFAULT_PLAN } from '#core/training/plan.ts'
import type { PracticeDiscord } from '#practice/practice-discord.ts'
import type { Database } from 'better-sqlite3'
import { InteractionType } from 'discord-api-types/v10'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startChild, type Child } from './child.ts'
import { inFolder } from './in-folder.ts'
import { milliseconds, note, printTable, verdict } from './print-table.ts'
import { median, quantile } from './quantile.ts'
import type { RemindingBotSettings, RemindingTold } from './reminding-bot.ts'
import { openTimedClub, type TimedClub } from './timed-club.ts'

const CLUBS = 10_000
const MEMBERS = 50
/** The day before, and the minute at which all cards are due. */
const BEFORE = '2026-11-23T12:00:00Z'
const DUE = '2026-11-24T06:00:00Z'

/** Seven o'clock in all of them; weeks that began on different days, so that little is shared. */
const ZONES = ['Europe/Berlin', 'Europe/Paris', 'Europe/Rome']
const FIRST_WEEK = Temporal.PlainDate.from('2024-01-01')

/** Answers on either side, and the rest between two of them. */
const ANSWERS = 1_500
const WARM_UP = 300
const REST_MS = 10

/** What is asked of it, in milliseconds. */
const ASKED = { idle: 1, claimed: 1_000, later: 10 }

/** What ten thousand clubs cost: a minute in which nothing is due, and one in which all is. */
export const benchReminders = (): Promise<void> =>
  inFolder(async (folder) => {
    const clock = { now: Temporal.Instant.from(BEFORE) }
    const club = await openTimedClub(MEMBERS, () => clock.now.epochMilliseconds)
    const databasePath = join(folder, 'reminders.db')
    const db = openDatabase(databasePath)
    setUpClubs(club.discord, db)
    const posted = recordPosts(club.discord)
    const settings: RemindingBotSettings = { ...club.login, databasePath, before: BEFORE, due: DUE }
    const bot = await startChild('reminding-bot', settings)
    try {
      const planned = await told(bot, 'plan')
      const idle = await told(bot, 'idle')
      const answers = await answersOf(club)
      await timesOfAnswers(club, answers, WARM_UP)
      await told(bot, 'hold')
      const bare = await timesOfAnswers(club, answers, ANSWERS)
      const bareHold = await told(bot, 'hold')

      clock.now = Temporal.Instant.from(DUE)
      const asked = told(bot, 'due')
      const claimedAfter = whenAllAreClaimed(db)
      const duringClaim = await timesOfAnswers(club, answers, asked)
      const claimed = await asked
      const before = posted.length
      const from = performance.now()
      const sending = await timesOfAnswers(club, answers, ANSWERS)
      const seconds = (performance.now() - from) / 1_000
      const sent = posted.length - before
      const sendingHold = await told(bot, 'hold')

      printTable(
        `Reminders: ${CLUBS} clubs in one database, all due in the same minute; milliseconds`,
        ['', 'found', 'asked', ''],
        [
          ['a tick with nothing due, median', milliseconds(idle.median), String(ASKED.idle), verdict(idle.median, ASKED.idle)],
          ['the same, p99', milliseconds(idle.p99), String(ASKED.idle), verdict(idle.p99, ASKED.idle)],
          ['reckoning all of them anew', milliseconds(planned.median), '', ''],
          ['its longest hold-up', milliseconds(planned.hold), '', ''],
          ['all are claimed, while the first are sent', milliseconds(await claimedAfter), String(ASKED.claimed), verdict(await claimedAfter, ASKED.claimed)],
          ['and their next day is reckoned', milliseconds(claimed.median), '', ''],
          ['its longest hold-up', milliseconds(claimed.hold), '', ''],
        ], // prettier-ignore
      )
      const row = (name: string, times: readonly number[], hold: number) => {
        const later = (part: number) => quantile(times, part) - quantile(bare, part)
        return [
          name,
          milliseconds(median(times)),
          milliseconds(quantile(times, 0.99)),
          milliseconds(later(0.5)),
          milliseconds(later(0.99)),
          String(ASKED.later),
          verdict(later(0.99), ASKED.later),
          milliseconds(hold),
        ]
      }
      printTable(
        'Answers to /hips today, one by one',
        ['', 'median', 'p99', 'median later', 'p99 later', 'asked', '', 'longest hold-up'],
        [
          row('nothing is sent', bare, bareHold.hold),
          row('while they are claimed', duringClaim, claimed.hold),
          row('while cards are sent', sending, sendingHold.hold),
        ],
      )
      note(`${sent} cards in ${seconds.toFixed(1)} s: ${(sent / seconds).toFixed(1)} a second, ${isInOrder(posted) ? 'in order' : 'NOT IN ORDER'}.`) // prettier-ignore
    } finally {
      await bot.stop()
      await club.stop()
      db.close()
    }
  })

const told = async (bot: Child, question: string) => (await bot.ask(question)) as RemindingTold

function setUpClubs(discord: PracticeDiscord, db: Database): void {
  const owner = discord.addUser({ name: 'owner' })
  const settings = createClubSettingsStore(db)
  const plans = createPlanStore(db)
  const by = { memberId: owner.id, at: Temporal.Instant.from(BEFORE) }
  db.transaction(() => {
    for (let index = 0; index < CLUBS; index += 1) {
      const guild = discord.addGuild({ name: `Running club ${index}`, owner })
      const timeZone = ZONES[index % ZONES.length] ?? ''
      const effectiveFrom = FIRST_WEEK.add({ days: index % 365 }).toString()
      plans.savePlan(guild.id, { ...DEFAULT_PLAN, timeZone, effectiveFrom }, by)
      const channelId = guild.channel('general').id
      settings.save(guild.id, { ...DEFAULT_CLUB_SETTINGS, channelId }, by)
    }
  })()
}

/** The channels that something is posted in from now on, in that order. */
function recordPosts({ world }: PracticeDiscord): readonly string[] {
  const channelIds: string[] = []
  world.changes.subscribe((change) => {
    if (change.kind !== 'message' || change.stored.onlyFor !== null) return
    if (change.stored.api.author.id === world.bot.id) channelIds.push(change.stored.api.channel_id)
  })
  return channelIds
}

/** By club, for all are due at the same moment; ids are as old as their clubs. */
const isInOrder = (channelIds: readonly string[]): boolean =>
  channelIds.every((id, index) => index === 0 || BigInt(channelIds[index - 1] ?? 0) < BigInt(id))

async function answersOf(club: TimedClub) {
  const card = await club.type(0, '/hips today')
  const { data } = card.interaction.payload as { readonly data?: unknown }
  return { type: InteractionType.ApplicationCommand, data } as const
}

/** Milliseconds from now on. */
async function whenAllAreClaimed(db: Database): Promise<number> {
  const from = performance.now()
  const claimed = db.prepare<[], number>('SELECT count(*) FROM reminders').pluck()
  while ((claimed.get() ?? 0) < CLUBS) await setTimeout(5)
  return performance.now() - from
}

/** @param until how many, or for how long */
async function timesOfAnswers(
  club: TimedClub,
  act: Awaited<ReturnType<typeof answersOf>>,
  until: number | Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = []
  const over = new AbortController()
  if (typeof until !== 'number')
    void until.finally(() => {
      over.abort()
    })
  const wanted = typeof until === 'number' ? until : Infinity
  for (let index = 0; index < wanted && !over.signal.aborted; index += 1) {
    times.push(await club.timeOf(index % MEMBERS, act))
    await setTimeout(REST_MS)
  }
  return times
}
