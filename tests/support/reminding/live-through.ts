import { seeded, type Chance } from '#tests/support/seeded.ts'
import { openBotHost, type BotHost, type Place } from './bot-host.ts'
import { anyCardTime, type RemindedClub } from './many-clubs.ts'
import { hang, killAtWork, startAgain, stumble, sufferOutage } from './mishaps.ts'

interface Life {
  readonly clubs: number
  readonly from: Temporal.PlainDate
  readonly days: number
  readonly seed: number
  /** Whose life it is besides; nobody's in a test of reminders alone. */
  readonly along?: Along
}

/** What else goes on while clubs are reminded. */
export interface Along extends Place {
  /** Before the bot is started. */
  readonly begins: (host: BotHost) => void
  /** The days on which the bot may be killed or stopped, from 0. */
  readonly mayEnd: (day: number) => boolean
  /** Whether it ends before this day, though more were meant to come. */
  readonly isOver: () => boolean
  /** At the beginning of each day. */
  readonly newDay: (host: BotHost, day: number, how: Day) => Promise<void>
  /** Told of an outage of Discord; does `work`, in which it happens. */
  readonly inOutage: (host: BotHost, work: () => Promise<void>) => Promise<void>
  /** After each look at what is due. */
  readonly afterLook: (host: BotHost) => Promise<void>
}

/** Something that goes on for some days; ends it. */
type End = () => Promise<void>

const STEP = { hours: 2 }

const WEDNESDAY = 3

/** Lets clubs live with the bot for so many days, in which much goes wrong. */
export async function liveThrough({ clubs: count, from, days, seed, along }: Life) {
  const chance = seeded(seed)
  const host = await openBotHost(from.toZonedDateTime('UTC').toInstant(), count, along)
  const happened = new Map<string, number>()
  const happens = (what: string): void => {
    happened.set(what, (happened.get(what) ?? 0) + 1)
  }
  const ends = new Map<number, End[]>()
  host.clubs.begin(host.now())
  along?.begins(host)
  await host.start()
  await host.look('sends')

  let lived = 0
  for (let day = 0; day < days && along?.isOver() !== true; day += 1) {
    lived = day + 1
    for (const end of ends.get(day) ?? []) await end()
    ends.delete(day)
    const tomorrow = from
      .add({ days: day + 1 })
      .toZonedDateTime('UTC')
      .toInstant()
    if (Temporal.Instant.compare(host.now(), tomorrow) >= 0) continue
    const mayEnd = along?.mayEnd(day) ?? true
    const how: Day = {
      happens,
      isQuiet: ends.size === 0,
      mayEnd,
      later: (inDays, end) => {
        const on = day + inDays
        ends.set(on, [...(ends.get(on) ?? []), end])
      },
    }
    await beginDay(host, chance, how)
    await along?.newDay(host, day, { ...how, isQuiet: ends.size === 0 })
    // One that starts while a club cannot be reached waits for it, in real time.
    const mayKill = mayEnd && ![...host.otherwise.values()].includes('perhaps')
    await liveUntil(tomorrow, host, chance, { happens, mayKill, along })
  }
  for (const all of ends.values()) for (const end of all) await end()
  host.wait({ minutes: 10 })
  await host.look('sends')
  return { host, happened, lived }
}

export interface Day {
  readonly happens: (what: string) => void
  /** Whether nothing goes on already. */
  readonly isQuiet: boolean
  /** Whether a process of the bot may come to its end. */
  readonly mayEnd: boolean
  readonly later: (inDays: number, end: End) => void
}

/** Clubs train and change their minds, and now and then something begins that goes on for days. */
async function beginDay(host: BotHost, chance: Chance, { happens, isQuiet, mayEnd, later }: Day) {
  const { clubs } = host.clubs
  const now = host.now()
  for (const club of clubs)
    if (club.isBusy && (club.today(now).dayOfWeek === WEDNESDAY || chance(8) === 0))
      host.clubs.train(club, club.today(now), now)
  const club = clubs[chance(clubs.length)] as RemindedClub
  if (chance(5) === 0) {
    happens('week and zone changed')
    host.clubs.changeWeek(club, chance, now)
    await host.look('sends')
  }
  if (chance(12) === 0) {
    happens('amnesty')
    host.clubs.declareAmnesty(club, now)
  }
  if (!isQuiet) return
  const { guild } = club
  // Its channel is gone already, and the end of one trouble would pass for the end of both.
  if (host.otherwise.has(guild.id)) return
  const here = guild.channel('general')
  switch (chance(12)) {
    case 0:
      happens('lost permission')
      host.otherwise.set(guild.id, 'refused')
      guild.denyBot(here, 'SendMessages')
      await host.hasHeard()
      return later(1 + chance(5), async () => {
        guild.allowBot(here, 'SendMessages')
        await host.hasHeard()
        host.otherwise.delete(guild.id)
      })
    case 1:
      happens('bot removed')
      host.otherwise.set(guild.id, 'away')
      guild.removeBot()
      await host.hasHeard()
      return later(1 + chance(5), async () => {
        guild.inviteBot()
        await host.hasHeard()
        host.otherwise.delete(guild.id)
      })
    case 2:
      happens('outage of a club')
      host.otherwise.set(guild.id, 'perhaps')
      guild.beginOutage()
      await host.hasHeard()
      return later(1, async () => {
        guild.endOutage()
        await host.hasHeard()
        // What could not be sent is tried again after half a minute.
        host.wait({ minutes: 1 })
        host.otherwise.delete(guild.id)
      })
    case 3:
      if (!mayEnd) return
      happens('two processes')
      await host.start()
      return later(1 + chance(2), async () => {
        if (host.running() > 1) await host.kill()
      })
    case 4:
      happens('connection cut')
      host.discord.gateway.drop(1006)
      return host.hasHeard()
    case 5:
      happens('clock forward and back')
      host.setClock(STEP)
      return later(1, async () => {
        host.setClock({ hours: -STEP.hours })
        await host.look('sends')
      })
    case 6:
      if (!mayEnd) return
      happens('stopped for days')
      await host.kill()
      host.wait({ hours: 24 * (1 + chance(9)) })
      await host.start()
      await host.look('sends')
      return
    default:
  }
}

async function liveUntil(
  end: Temporal.Instant,
  host: BotHost,
  chance: Chance,
  {
    happens,
    mayKill,
    along,
  }: Pick<Day, 'happens'> & {
    readonly mayKill: boolean
    readonly along: Along | undefined
  },
): Promise<void> {
  let kills = mayKill && chance(4) === 0 ? 1 : 0
  let stepsBack = chance(20) === 0 ? 1 : 0
  for (;;) {
    const due = nextDue(host)
    if (Temporal.Instant.compare(due, end) >= 0) return
    const { seconds } = host.now().until(due, { largestUnit: 'seconds' })
    // The minute itself, or somewhat later.
    host.wait({ seconds: seconds + Math.max(0, chance(240) - 120) })
    const luck = chance(100)
    if (kills > 0 && chance(3) === 0) {
      kills -= 1
      const killed = await killAtWork(host, chance)
      if (killed !== null) {
        happens(`killed ${killed}`)
        await startAgain(host, chance)
      }
    } else if (luck < 10) {
      happens('request lost')
      await stumble(host, chance)
    } else if (luck < 13) {
      happens('request hung')
      await hang(host, chance)
    } else if (luck < 15) {
      happens('Discord down')
      const outage = () => sufferOutage(host, chance, chance(4) === 0 ? 5 : 0)
      await (along ? along.inOutage(host, outage) : outage())
    } else {
      await host.look('sends', { refresh: chance(4) === 0 })
    }
    await along?.afterLook(host)
    if (chance(16) === 0) await changeTime(host, chance, happens)
    if (stepsBack > 0 && chance(4) === 0) {
      stepsBack -= 1
      happens('clock stepped back')
      host.setClock({ hours: -STEP.hours })
      await host.look('sends')
    }
  }
}

async function changeTime(host: BotHost, chance: Chance, happens: (what: string) => void) {
  happens('time changed')
  const { clubs } = host.clubs
  const club = clubs[chance(clubs.length)] as RemindedClub
  host.wait({ seconds: chance(50) })
  host.clubs.changeTime(club, anyCardTime(chance), host.now(), host.looks.length)
  await host.look('sends')
}

/** When a club is due next, as things stand. */
export function nextDue(host: BotHost): Temporal.Instant {
  const dues = host.clubs.clubs.map((club) => club.nextDue(host.now(), host.looks.length))
  return dues.reduce((a, b) => (Temporal.Instant.compare(a, b) <= 0 ? a : b))
}
