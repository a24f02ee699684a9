import { systemClock, type RealClock } from '#practice/real-clock.ts'
import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import type { RawInteraction } from '#practice/people/raw-interaction.ts'

const CALLBACK = '/interactions/:interaction_id/:interaction_token/callback'

/** Milliseconds with fractions; the system's clock counts whole ones. */
const FINE_CLOCK: RealClock = {
  now: () => performance.timeOrigin + performance.now(),
  setTimeout: (run, ms) => systemClock.setTimeout(run, ms),
}

/** How long the answers of a crowd wait to be judged: until the last of them has arrived. */
const JUDGED_AFTER_MS = 150

/** What somebody does. */
export type Act = Pick<RawInteraction, 'type' | 'data' | 'message'>

/** A club in a practice Discord of its own, which knows how long each answer took. */
export type TimedClub = Awaited<ReturnType<typeof openTimedClub>>

/**
 * Times run from the moment at which the practice Discord sends the interaction to the one at which
 * the answer's last byte is there. What it then does with the answer, first of all the check
 * against Discord's laws, is not in them.
 *
 * @param clubClock milliseconds since 1970
 */
export async function openTimedClub(members: number, clubClock: () => number) {
  const discord = await startPracticeDiscord({
    clubClock,
    realClock: FINE_CLOCK,
    // More is asked here in a second than of any bot.
    rateLimit: { requests: 10_000_000, windowMs: 1_000 },
    logSize: 100,
    messagesPerChannel: 50,
  })
  const arrivals = new Map<string, number>()
  let inCrowd = false
  // A misbehaviour is asked about each request that has been read, before anything is done with it.
  // In a crowd it takes effect too, or judging one answer would hold up the arrival of the next.
  discord.misbehave(
    { kind: 'delay', ms: JUDGED_AFTER_MS, arrivesLate: true },
    {
      route: CALLBACK,
      matching: ({ path }) => {
        arrivals.set(path.split('/')[2] ?? '', FINE_CLOCK.now())
        return inCrowd
      },
    },
  )
  const club = discord.addGuild({ name: 'Harbour Runners' })
  const channel = club.channel('general')
  const places = Array.from({ length: members }, (_, index) => {
    const person = discord.addUser({ name: `member-${index}` })
    club.join(person)
    return person.in(channel)
  })
  const placeOf = (member: number) => {
    const place = places[member % members]
    if (!place) throw new Error('a club without members')
    return place
  }

  /** Milliseconds until the member's act was answered. */
  const timeOf = async (member: number, act: Act): Promise<number> => {
    const { interaction, failed } = await placeOf(member).raw(act)
    const { id } = interaction.payload
    const arrivedAt = arrivals.get(id)
    arrivals.delete(id)
    if (failed || arrivedAt === undefined) throw new Error('an act was not answered')
    return arrivedAt - interaction.openedAt
  }

  return {
    discord,
    clubId: club.id,
    memberIds: places.map(({ person }) => person.id),
    /** For a bot to log in with. */
    login: { apiUrl: discord.apiUrl, token: discord.token },
    type: (member: number, line: string) => placeOf(member).type(line),
    timeOf,
    /** The times of as many members, from `member` on, who all do it at once. */
    timesOfCrowd: async (member: number, size: number, act: Act): Promise<readonly number[]> => {
      inCrowd = true
      const crowd = Array.from({ length: size }, (_, index) => timeOf(member + index, act))
      const times = await Promise.all(crowd)
      inCrowd = false
      return times
    },
    stop: () => discord.stop(),
  }
}
