import type { APIMessage } from 'discord-api-types/v10'
import { CDN_PATH } from '#practice/http/serve-file.ts'
import type { StoredMessage } from '#practice/world/state.ts'
import type { World } from '#practice/world/world.ts'
import type { PageMessage } from './page-api.ts'
import { saidCommand } from './said-command.ts'

/** A message as the page gets it: files come from the page's own server, mentions have names. */
export function pageMessage(world: World, stored: StoredMessage): PageMessage {
  return {
    channelId: stored.api.channel_id,
    message: withOwnFiles(world, stored.api),
    onlyYou: stored.onlyFor !== null,
    names: namesIn(world, stored.api),
    command: commandOf(world, stored.api),
  }
}

/** The practice Discord has a port of its own, which the page must not need to reach. */
function withOwnFiles(world: World, message: APIMessage): APIMessage {
  const text = JSON.stringify(message, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(`${world.cdnUrl}/`)
      ? CDN_PATH + value.slice(world.cdnUrl.length)
      : value,
  )
  return JSON.parse(text) as APIMessage
}

function namesIn(world: World, message: APIMessage): Record<string, string> {
  const guildId = world.channels.get(message.channel_id)?.guildId ?? ''
  const nameOf = (kind: string, id: string): string | null | undefined => {
    if (kind === '#') return world.channels.get(id)?.name
    if (kind === '@&') return world.guilds.get(guildId)?.roles.get(id)?.name
    const user = world.users.get(id)
    return user?.displayName ?? user?.name
  }
  const mentions = JSON.stringify(message).matchAll(/<(@&|@|#)!?(\d+)>/g)
  return Object.fromEntries(
    [...mentions].flatMap(([, kind = '', id = '']) => {
      const name = nameOf(kind, id)
      return name ? [[id, name] as const] : []
    }),
  )
}

function commandOf(world: World, message: APIMessage): string | null {
  const id = message.interaction_metadata?.id
  if (id === undefined) return null
  const interaction = world.startedInteractions.all().findLast(({ payload }) => payload.id === id)
  return interaction ? saidCommand(interaction.payload) : null
}
