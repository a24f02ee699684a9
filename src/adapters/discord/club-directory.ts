import type { ClubDirectory } from '#use-cases/ports.ts'
import type { Client } from 'discord.js'

/** How long Discord may take to say who is a member; a command's first answer has 3 s in all. */
const LOOK_UP_MS = 1_000

/** What discord.js knows of clubs; members are asked for by id, which needs no privileged intent. */
export function createClubDirectory(client: Client): ClubDirectory {
  const isMember = async (clubId: string, memberId: string): Promise<boolean | null> => {
    const guild = client.guilds.cache.get(clubId)
    if (!guild?.available) return null
    try {
      const found = await guild.members.fetch({ user: [memberId], time: LOOK_UP_MS })
      return found.has(memberId)
    } catch {
      // Late or unreachable: not known, which is not the same as not there.
      return null
    }
  }
  return {
    all: () => [...client.guilds.cache.keys()],
    nameOf: (clubId) => client.guilds.cache.get(clubId)?.name ?? null,
    lookUp: async (memberId, clubIds) =>
      new Map(
        await Promise.all(
          clubIds.map(async (clubId) => [clubId, await isMember(clubId, memberId)] as const),
        ),
      ),
  }
}
