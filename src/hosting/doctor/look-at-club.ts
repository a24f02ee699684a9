import { channelPermissions } from '#adapters/discord/channel-permissions.ts'
import { rightsMissingFrom } from '#adapters/discord/right-permissions.ts'
import type { AskDiscord, Asked } from '#hosting/ask-discord.ts'
import type { ClubChannel, ClubDirectory } from '#use-cases/ports.ts'
import { ChannelType, RESTJSONErrorCodes } from 'discord-api-types/v10'
import * as z from 'zod'

const rolesSchema = z.array(
  z.looseObject({
    id: z.string(),
    name: z.string(),
    permissions: z.string(),
    mentionable: z.boolean(),
    managed: z.boolean(),
    tags: z.looseObject({ bot_id: z.string().optional() }).optional(),
  }),
)
const memberSchema = z.looseObject({ roles: z.array(z.string()) })
const channelSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.number(),
  guild_id: z.string(),
  permission_overwrites: z
    .array(z.looseObject({ id: z.string(), type: z.number(), allow: z.string(), deny: z.string() }))
    .default([]),
})

interface Club {
  readonly botId: string
  readonly clubId: string
  /** Where its reminders go; null = nowhere yet. */
  readonly channelId: string | null
}

const TAKES_REMINDERS: readonly number[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement]

/** One club as Discord has it now, by three questions; null when it did not answer one of them. */
export async function lookAtClub(
  ask: AskDiscord,
  { botId, clubId, channelId }: Club,
): Promise<Pick<ClubDirectory, 'channelOf' | 'roleOf'> | null> {
  const roles = rolesSchema.safeParse(valueOf(await ask.get(`/guilds/${clubId}/roles`)))
  const member = memberSchema.safeParse(valueOf(await ask.get(`/guilds/${clubId}/members/${botId}`))) // prettier-ignore
  if (!roles.success || !member.success) return null
  const seen = channelId === null ? null : await lookAtChannel(ask, channelId)
  if (seen === 'unknown') return null
  const channel = (): ClubChannel | null => {
    if (seen === null || channelId === null) return null
    if (seen === 'unseen')
      return { id: channelId, name: channelId, takesReminders: true, missing: ['see'] }
    if (seen.guild_id !== clubId) return null
    const bits = channelPermissions({
      guildId: clubId,
      roles: roles.data,
      memberId: botId,
      memberRoles: member.data.roles,
      overwrites: seen.permission_overwrites,
    })
    const takesReminders = TAKES_REMINDERS.includes(seen.type)
    return { id: seen.id, name: seen.name, takesReminders, missing: rightsMissingFrom(bits) }
  }
  return {
    channelOf: channel,
    roleOf: (_, roleId) => {
      const role = roles.data.find(({ id }) => id === roleId)
      if (!role) return null
      const { id, name, mentionable, managed, tags } = role
      const isManaged = managed && tags?.bot_id !== undefined
      return { id, name, isEveryone: id === clubId, isManaged, mentionable }
    },
  }
}

type Seen = z.infer<typeof channelSchema> | 'unseen' | 'unknown' | null

/** null = it is gone; `unseen` = it is there, and the bot may not see it. */
async function lookAtChannel(ask: AskDiscord, channelId: string): Promise<Seen> {
  const asked = await ask.get(`/channels/${channelId}`)
  if (asked.kind === 'refused' && asked.code === RESTJSONErrorCodes.UnknownChannel) return null
  if (asked.kind === 'refused' && asked.code === RESTJSONErrorCodes.MissingAccess) return 'unseen'
  const channel = channelSchema.safeParse(valueOf(asked))
  return channel.success ? channel.data : 'unknown'
}

const valueOf = (asked: Asked): unknown => (asked.kind === 'answer' ? asked.value : null)
