import type { APIAllowedMentions } from 'discord-api-types/v10'
import { ComponentType } from 'discord-api-types/v10'
import { everyComponent } from './components.ts'
import { channelPermissions, has } from './permissions.ts'
import type { Channel, Pings, User } from './state.ts'
import type { World } from './world.ts'

export const NO_PINGS: Pings = { everyone: false, userIds: [], roleIds: [] }

/**
 * Whom a new message of `author` notifies: what its text mentions, narrowed by `allowed_mentions`
 * (which, when absent, allows everything), by who is here, and by the right to mention everyone.
 * Text displays count as text; embeds and labels never notify.
 */
export function pingsOf(
  world: World,
  channel: Channel,
  author: User,
  message: { readonly content?: string | null; readonly components?: readonly unknown[] },
  allowed: APIAllowedMentions | null | undefined,
  repliedTo?: string,
): Pings {
  const text = [
    message.content ?? '',
    ...everyComponent(message.components)
      .filter((component) => component.type === ComponentType.TextDisplay)
      .map((component) => String(component['content'])),
  ].join('\n')
  const guild = channel.guildId === null ? undefined : world.guilds.get(channel.guildId)
  const mayMentionAll = has(channelPermissions(world, channel, author.id), 'MentionEveryone')
  const parsed = (kind: string) => !allowed || (allowed.parse ?? []).some((k) => k === kind)
  const named = (pattern: RegExp) => [
    ...new Set([...text.matchAll(pattern)].map((m) => m[1] ?? '')),
  ]
  const isHere = (id: string) => (guild ? guild.members.has(id) : channel.recipientIds.includes(id))

  const userIds = named(/<@!?(\d+)>/g).filter(
    (id) => isHere(id) && (parsed('users') || allowed?.users?.includes(id)),
  )
  if (repliedTo && (!allowed || allowed.replied_user) && !userIds.includes(repliedTo))
    userIds.push(repliedTo)
  return {
    everyone: /@(everyone|here)\b/.test(text) && parsed('everyone') && mayMentionAll && !!guild,
    userIds,
    roleIds: named(/<@&(\d+)>/g).filter((id) => {
      const role = guild?.roles.get(id)
      if (!role || !(role.mentionable || mayMentionAll)) return false
      return parsed('roles') || allowed?.roles?.includes(id)
    }),
  }
}
