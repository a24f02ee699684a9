import { openLoggingClub } from '#tests/support/logging-club.ts'
import { TUESDAY } from '#tests/support/running-club.ts'
import type { PracticeClub } from '#practice/practice-club.ts'
import type { PracticeDiscord } from '#practice/practice-discord.ts'

export const shardOf = (guildId: string, count: number): number =>
  Number((BigInt(guildId) >> 22n) % BigInt(count))

/** The whole bot on so many shards, with a club on each. Ana and Cleo, a captain, are in all of them. */
export async function openShardedClubs(shards: number) {
  // Servers that were made in the same millisecond would all be on one shard.
  const discordTime = { ms: Temporal.Instant.from(TUESDAY).epochMilliseconds }
  const added: PracticeClub[] = []
  const world = await openLoggingClub({
    practice: { shards, maxConcurrency: shards, clubClock: () => discordTime.ms },
    before: (discord) => {
      for (let made = 1; made < shards; made += 1) {
        discordTime.ms += 1
        added.push(discord.addGuild({ name: `Club ${String(made)}` }))
      }
    },
  })
  const { ana, cleo, club, discord, time } = world
  /** Somebody who only reads. */
  const dan = discord.addUser({ name: 'dan' })
  club.join(dan)
  for (const one of added) {
    one.join(ana)
    one.join(dan)
    one.join(cleo, { permissions: 'manage' })
  }
  const clubs = [club, ...added].toSorted((a, b) => shardOf(a.id, shards) - shardOf(b.id, shards))
  return {
    ...world,
    dan,
    /** By shard: the first is on shard 0. */
    clubs,
    goOnTo: async (moment: string): Promise<void> => {
      time.now = Temporal.Instant.from(moment)
      discordTime.ms = time.now.epochMilliseconds
      await world.bot().reminders.tick()
      await world.bot().reminders.idle()
    },
  }
}

/** Lets Discord deliver again what a person has done last. */
export function deliverAgain(discord: PracticeDiscord): void {
  const payload = discord.interactions.all().at(-1)?.payload
  discord.world.announce({
    t: 'INTERACTION_CREATE',
    d: payload,
    guildId: payload?.guild_id ?? null,
    intents: 0,
  })
}
