import type { ClubChannel, ClubDirectory, ClubRole } from '#use-cases/ports.ts'
import { ChannelType } from 'discord-api-types/v10'
import type { Client, GuildBasedChannel, Role } from 'discord.js'
import { missingRights } from './channel-rights.ts'

/** How long Discord may take to say who is a member; a command's first answer has 3 s in all. */
const LOOK_UP_MS = 1_000

/** How long an answer is believed: long enough for a person who presses a few buttons. */
const BELIEVED_MS = 60_000

/** The gateway takes 120 messages a minute in all; nobody may use them up with questions. */
const LOOK_UPS_A_MINUTE = 60

type Found = 'member' | 'bot' | 'gone'

/**
 * What discord.js knows of clubs; members are asked for by id, which needs no privileged intent.
 *
 * @param now milliseconds since 1970
 */
export function createClubDirectory(client: Client, now: () => number): ClubDirectory {
  const answers = new Map<string, { readonly at: number; readonly what: Found }>()
  let asked: number[] = []

  const mayAsk = (): boolean => {
    asked = asked.filter((at) => now() - at < 60_000)
    if (asked.length >= LOOK_UPS_A_MINUTE) return false
    asked.push(now())
    return true
  }

  /** Those who are there, and what they are; null where Discord did not say. */
  const ask = async (
    clubId: string,
    memberIds: readonly string[],
  ): Promise<ReadonlyMap<string, Found> | null> => {
    const guild = client.guilds.cache.get(clubId)
    if (!guild?.available || !mayAsk()) return null
    try {
      const there = await guild.members.fetch({ user: [...memberIds], time: LOOK_UP_MS })
      return new Map(
        memberIds.map((id) => {
          const member = there.get(id)
          return [id, member ? (member.user.bot ? 'bot' : 'member') : 'gone'] as const
        }),
      )
    } catch {
      // Late or unreachable: not known, which is not the same as not there.
      return null
    }
  }

  const whoIs = async (
    clubId: string,
    memberIds: readonly string[],
  ): Promise<ReadonlyMap<string, Found | null>> => {
    forgetOld()
    const key = (memberId: string) => `${clubId} ${memberId}`
    const unknown = memberIds.filter((id) => !answers.has(key(id)))
    const found = unknown.length === 0 ? null : await ask(clubId, unknown)
    for (const [id, what] of found ?? []) answers.set(key(id), { at: now(), what })
    return new Map(memberIds.map((id) => [id, answers.get(key(id))?.what ?? null]))
  }

  const forgetOld = (): void => {
    for (const [key, { at }] of answers) if (now() - at >= BELIEVED_MS) answers.delete(key)
  }

  return {
    all: () => [...client.guilds.cache.keys()],
    nameOf: (clubId) => client.guilds.cache.get(clubId)?.name ?? null,
    channelOf: (clubId, channelId) => {
      const channel = client.guilds.cache.get(clubId)?.channels.cache.get(channelId)
      return channel ? clubChannel(channel) : null
    },
    roleOf: (clubId, roleId) => {
      const role = client.guilds.cache.get(clubId)?.roles.cache.get(roleId)
      return role ? clubRole(role) : null
    },
    lookUp: async (memberId, clubIds) =>
      new Map(
        await Promise.all(
          clubIds.map(async (clubId) => {
            const what = (await whoIs(clubId, [memberId])).get(memberId) ?? null
            return [clubId, what && what !== 'gone'] as const
          }),
        ),
      ),
    lookUpMembers: async (clubId, memberIds) => {
      forgetOld()
      const goneBefore = memberIds.filter((id) => answers.get(`${clubId} ${id}`)?.what === 'gone')
      const found = new Map(await whoIs(clubId, memberIds))
      // Said once already; the person may have come back and used the bot since.
      for (const id of goneBefore) found.set(id, null)
      return found
    },
  }
}

const REMINDER_CHANNELS: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
]

/** Where the bot's own roles are not known, nothing counts as missing: Discord will say. */
const clubChannel = (channel: GuildBasedChannel): ClubChannel => ({
  id: channel.id,
  name: channel.name,
  takesReminders: REMINDER_CHANNELS.includes(channel.type),
  missing: missingRights(channel) ?? [],
})

/**
 * Discord gives the role that everybody has the server's own id. Roles of boosters and subscribers are
 * managed as well, but people have them.
 */
const clubRole = ({ id, name, mentionable, managed, tags, guild }: Role): ClubRole => ({
  id,
  name,
  isEveryone: id === guild.id,
  isManaged: managed && tags?.botId !== undefined,
  mentionable,
})
