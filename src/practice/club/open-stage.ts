import type { Person } from '#practice/people/person.ts'
import type { PracticeClub } from '#practice/practice-club.ts'
import type { PracticeDiscord } from '#practice/practice-discord.ts'
import type { RealClock } from '#practice/real-clock.ts'
import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import type { Channel } from '#practice/world/state.ts'
import {
  CAST,
  CHANNELS,
  CLUB_NAME,
  CLUB_ROLE,
  CLUB_TIME_ZONE,
  REMINDER_CHANNEL,
  type CastMember,
} from './cast.ts'
import type { ClubClock, DueThings } from './club-clock.ts'
import type { ClubTimes } from './clock-moves.ts'
import type { HistoryLine } from './history-line.ts'
import { beginningOf, playHistory } from './play-history.ts'

/** What a bot needs to know to run in the practice club. */
export interface BotPlace {
  readonly apiUrl: string
  readonly token: string
  readonly databasePath: string
  /** The club's clock. */
  readonly now: () => Temporal.Instant
  readonly clubId: string
  readonly captainId: string
  /** Where the club talks about its strength. */
  readonly channelId: string
  readonly timeZone: string
  /** Whether the club has set itself up before; otherwise the bot finds nothing. */
  readonly setUp: boolean
}

/** The bot, as far as the practice club is concerned. */
export interface RunningBot extends Partial<DueThings> {
  readonly stop: () => Promise<void>
  /** How the club's days go at a moment. */
  readonly clubTimes: (now: Temporal.Instant) => ClubTimes
}

/** Starts the bot; resolves once it is ready. */
export type StartBot = (place: BotPlace) => Promise<RunningBot>

export interface StagePerson {
  readonly person: Person
  readonly about: CastMember
}

/** A practice club with its people and the bot, from its beginning to the next one. */
export interface Stage {
  readonly discord: PracticeDiscord
  readonly club: PracticeClub
  /** The first one is whom a visitor is at the start. */
  readonly people: readonly StagePerson[]
  readonly bot: RunningBot
  /** Whether the club had set itself up when the visitor came; else its people have told the bot nothing either. */
  readonly setUp: boolean
  readonly stop: () => Promise<void>
}

interface StageOptions {
  readonly clock: ClubClock
  readonly realClock: RealClock
  readonly startBot: StartBot
  /** A file that is not there yet. */
  readonly databasePath: string
  readonly history: readonly HistoryLine[]
  /** What the club's clock shows when the visitor comes, in milliseconds since 1970. */
  readonly at: number
  /** Whether the bot is let in only then, and says hello. */
  readonly justJoined: boolean
  /** Told of each line of the history that did not work. */
  readonly onTrouble: (error: unknown) => void
}

/**
 * When the accounts, the server and its channels were made, always in the same order. So all their
 * ids are the same in every practice club, and a page that is open finds its person again.
 */
const FOUNDED = Date.UTC(2024, 2, 1, 8)

/** Founds the club, starts the bot in it, and plays its history up to `at`. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { clock, at, history } = options
  const setUp = history.length > 0
  clock.standAt(FOUNDED)
  const discord = await startPracticeDiscord({
    clubClock: clock.now,
    realClock: options.realClock,
  })
  try {
    const { club, people } = found(discord, options.justJoined ? at : null)
    clock.standAt(beginningOf(history, at))
    const bot = await options.startBot({
      apiUrl: discord.apiUrl,
      token: discord.token,
      databasePath: options.databasePath,
      now: () => Temporal.Instant.fromEpochMilliseconds(clock.now()),
      clubId: club.id,
      captainId: people.find(({ about }) => about.captain)?.person.id ?? '',
      channelId: club.channel(REMINDER_CHANNEL).id,
      timeZone: CLUB_TIME_ZONE,
      setUp,
    })
    const stop = async () => {
      await bot.stop()
      await discord.stop()
    }
    try {
      const { dueMoments, handleDue } = bot
      if (dueMoments && handleDue) clock.watch({ dueMoments, handleDue })
      await playHistory(history, at, {
        moveTo: (moment) => clock.moveTo(moment),
        placeOf: (line) => placeOf(club, people, line),
        onTrouble: options.onTrouble,
      })
      await clock.moveTo(at)
      // Everybody opens Discord anew: what the bot told them alone in those weeks is gone.
      for (const { person } of people) person.reload()
      clock.run()
      return { discord, club, people, bot, setUp, stop }
    } catch (error) {
      await stop()
      throw error
    }
  } catch (error) {
    await discord.stop()
    throw error
  }
}

/** @param botSince when the bot was let in, in milliseconds since 1970; null = with the club */
function found(discord: PracticeDiscord, botSince: number | null) {
  const people = CAST.map((about: CastMember) => {
    const { name, displayName } = about
    return { about, person: discord.addUser({ name, displayName, timeZone: CLUB_TIME_ZONE }) }
  })
  const captain = people.find(({ about }) => about.captain)?.person
  const club = discord.addGuild({
    name: CLUB_NAME,
    ...(captain ? { owner: captain } : {}),
    // Who begins empty sees what a club sees that has just let the bot in.
    ...(botSince !== null && {
      botSince: Temporal.Instant.fromEpochMilliseconds(botSince).toString(),
    }),
  })
  for (const name of CHANNELS) if (!hasChannel(discord, name)) club.addChannel(name)
  const runners = club.addRole(CLUB_ROLE)
  for (const { person, about } of people) {
    club.join(person, { roles: [runners], ...(about.captain ? { permissions: 'manage' } : {}) })
    person.inDirectMessage()
  }
  return { club, people }
}

const hasChannel = (discord: PracticeDiscord, name: string): boolean =>
  [...discord.world.channels.values()].some((channel) => channel.name === name)

function placeOf(club: PracticeClub, people: readonly StagePerson[], line: HistoryLine) {
  const person = people.find(({ about }) => about.name === line.who)?.person
  if (!person) throw new Error(`The club has nobody called ${line.who}`)
  return line.in === 'direct message' ? person.inDirectMessage() : person.in(club.channel(line.in))
}

/** The channels that a person sees, the server's first and then the conversation with the bot. */
export const channelsFor = (stage: Stage, person: Person): readonly Channel[] => [
  ...CHANNELS.map((name) => stage.club.channel(name)),
  person.inDirectMessage().channel,
]
