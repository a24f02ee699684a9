import { liveThrough, type Along, type Day } from '#tests/support/reminding/live-through.ts'
import type { BotHost } from '#tests/support/reminding/bot-host.ts'
import type { AtEnd } from '#tests/support/reminding/at-end.ts'
import { seeded } from '#tests/support/seeded.ts'
import { captainsDay, channelGoes, doorsCloseAndOpen, memberLeaves } from './club-life.ts'
import { countPosted } from './count-posted.ts'
import { gatherCrowd } from './crowd.ts'
import { faultsInDatabase, judgeReminders, type MonthMeasured, type RemindersJudged } from './judge.ts' // prettier-ignore
import { Ledger } from './ledger.ts'
import {
  breakConnection,
  fillDisk,
  holdDatabase,
  killAmongPeople,
  loseAnswers,
  loseSession,
  sufferDiscordDown,
} from './troubles.ts'
import { askTwice, takeErrors, walkAbout, type Town } from './walk-about.ts'

/** How long the run is, and what it may use. */
export interface SoakSettings {
  readonly clubs: number
  readonly days: number
  readonly seed: number
  /** An empty folder for the database. */
  readonly folder: string
  readonly atEnd: AtEnd
  /** Real milliseconds. */
  readonly clock: () => number
  /** Whether somebody has had enough of it; the day is lived to its end. */
  readonly isOver: () => boolean
  /** Told at the end of each month. */
  readonly progress: (words: string) => void
}

export interface SoakFound {
  readonly clubs: number
  readonly days: number
  readonly seed: number
  readonly ledger: Ledger
  readonly happened: ReadonlyMap<string, number>
  readonly reminders: RemindersJudged
  readonly databaseFaults: readonly string[]
  readonly months: readonly MonthMeasured[]
  readonly processes: number
  readonly looks: number
  readonly logins: number
  readonly seconds: number
}

const FROM = Temporal.PlainDate.from('2026-03-01')

/** In the first third the bot is killed now and then; one process has to live through the rest. */
const MAY_END = 1 / 3

/** People who act after a look at what is due. */
const AT_ONCE = 4

/** Days between two looks at the memory; a run shorter than a month has a few all the same. */
const monthOf = (days: number): number => Math.max(2, Math.min(30, Math.floor(days / 4)))

/** Lets many clubs live through so many days in which everything goes wrong that can. */
export async function soak(settings: SoakSettings): Promise<SoakFound> {
  const { clubs, days, seed, folder, atEnd, clock, isOver, progress } = settings
  const started = clock()
  const ledger = new Ledger()
  const chance = seeded(seed ^ 0x5_0a4)
  const months: MonthMeasured[] = []
  const returns = new Map<number, (() => Promise<void>)[]>()
  let town: Town | null = null
  let turn = 0
  let posted: ReadonlyMap<string, number> = new Map()
  const here = (host: BotHost): Town => {
    town ??= { host, crowd: gatherCrowd(host), chance, ledger }
    return town
  }

  const measure = async (host: BotHost, day: number): Promise<void> => {
    await takeErrors(host, ledger)
    const [measured] = await host.request({ ask: 'measure' })
    if (!measured) return
    months.push({ ...measured, day, process: host.starts() })
    const seconds = ((clock() - started) / 1_000).toFixed(0)
    const megabytes = (measured.rss / 2 ** 20).toFixed(0)
    progress(`day ${String(day)} of ${String(days)} after ${seconds} s: ${String(ledger.asked)} interactions, ${String(posted.size)} reminders, RSS ${megabytes} MB`) // prettier-ignore
  }

  const along: Along = {
    folder: () => folder,
    atEnd,
    // People in the channel must not push a reminder out of sight that is looked for.
    messagesPerChannel: 60,
    begins: (host) => {
      here(host)
      posted = countPosted(host.discord)
    },
    isOver,
    mayEnd: (day) => day < days * MAY_END,
    newDay: async (host, day, how) => {
      for (const back of returns.get(day) ?? []) await back()
      returns.delete(day)
      if (day % monthOf(days) === 0) await measure(host, day)
      const later: Day['later'] = (inDays, end) => {
        returns.set(day + inDays, [...(returns.get(day + inDays) ?? []), end])
      }
      if (await goWrong(here(host), turn, how, later)) turn += 1
    },
    inOutage: (host, work) => sufferDiscordDown(here(host), work),
    afterLook: async (host) => {
      if (host.running() > 0) await walkAbout(here(host), AT_ONCE)
    },
  }
  const { host, happened, lived } = await liveThrough({ clubs, from: FROM, days, seed, along })
  await measure(host, lived)
  const span = { from: FROM.add({ days: 1 }), until: FROM.add({ days: lived - 2 }) }
  return {
    clubs,
    days: lived,
    seed,
    ledger,
    happened,
    reminders: judgeReminders(host, posted, span),
    databaseFaults: faultsInDatabase(host),
    months,
    processes: host.starts(),
    looks: host.looks.length,
    logins: host.discord.gateway.identifies,
    seconds: (clock() - started) / 1_000,
  }
}

/** What goes wrong with the bot itself, a day each, in turn: a short run has its share of it. */
const TROUBLES: readonly ((town: Town) => Promise<void>)[] = [
  killAmongPeople,
  breakConnection,
  fillDisk,
  holdDatabase,
  loseAnswers,
  loseAnswers,
  killAmongPeople,
  loseAnswers,
  loseAnswers,
  breakConnection,
  fillDisk,
  loseAnswers,
  loseSession,
  loseAnswers,
]

/** One in so many days is left alone. */
const QUIET_DAYS = 5

/** What is in store for a day; `turn` counts the troubles so far. Whether one of them struck. */
async function goWrong(town: Town, turn: number, how: Day, later: Day['later']): Promise<boolean> {
  const { host, chance } = town
  if (host.running() !== 1) return false
  await captainsDay(town, how)
  await host.request({ ask: 'chores', now: host.now().toString() })
  if (chance(3) === 0) await askTwice(town)
  if (chance(4) === 0) memberLeaves(town, { ...how, later })
  if (chance(10) === 0) doorsCloseAndOpen(town)
  if (how.isQuiet && chance(12) === 0) {
    await channelGoes(town, how)
    return false
  }
  // One that starts while a club cannot be reached waits for it, in real time.
  if ([...host.otherwise.values()].includes('perhaps') || chance(QUIET_DAYS) === 0) return false
  const trouble = TROUBLES[turn % TROUBLES.length] ?? loseAnswers
  await (trouble === killAmongPeople && !how.mayEnd ? loseAnswers : trouble)(town)
  return true
}
