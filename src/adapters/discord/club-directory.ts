import type { ClubDirectory } from '#use-cases/ports.ts'
import type { Client } from 'discord.js'

/** How long Discord may take to say who is a member; a command's first answer has 3 s in all. */
const LOOK_UP_MS = 1_000

/** How long an answer is believed: long enough for a person who presses a few buttons. */
const BELIEVED_MS = 60_000

/** The gateway takes 120 messages a minute in all; nobody may use them up with questions. */
const LOOK_UPS_A_MINUTE = 60

/**
 * What discord.js knows of clubs; members are asked for by id, which needs no privileged intent.
 *
 * @param now milliseconds since 1970
 */
export function createClubDirectory(client: Client, now: () => number): ClubDirectory {
  const answers = new Map<string, { readonly at: number; readonly isMember: boolean }>()
  let asked: number[] = []

  const mayAsk = (): boolean => {
    asked = asked.filter((at) => now() - at < 60_000)
    if (asked.length >= LOOK_UPS_A_MINUTE) return false
    asked.push(now())
    return true
  }

  const ask = async (clubId: string, memberId: string): Promise<boolean | null> => {
    const guild = client.guilds.cache.get(clubId)
    if (!guild?.available || !mayAsk()) return null
    try {
      const found = await guild.members.fetch({ user: [memberId], time: LOOK_UP_MS })
      return found.has(memberId)
    } catch {
      // Late or unreachable: not known, which is not the same as not there.
      return null
    }
  }

  const isMember = async (clubId: string, memberId: string): Promise<boolean | null> => {
    const key = `${clubId} ${memberId}`
    const known = answers.get(key)
    if (known) return known.isMember
    const found = await ask(clubId, memberId)
    if (found !== null) answers.set(key, { at: now(), isMember: found })
    return found
  }

  const forgetOld = (): void => {
    for (const [key, { at }] of answers) if (now() - at >= BELIEVED_MS) answers.delete(key)
  }

  return {
    all: () => [...client.guilds.cache.keys()],
    nameOf: (clubId) => client.guilds.cache.get(clubId)?.name ?? null,
    lookUp: async (memberId, clubIds) => {
      forgetOld()
      return new Map(
        await Promise.all(
          clubIds.map(async (clubId) => [clubId, await isMember(clubId, memberId)] as const),
        ),
      )
    },
  }
}
