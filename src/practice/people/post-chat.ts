import { postMessage } from '#practice/world/messages.ts'
import { channelPermissions, has } from '#practice/world/permissions.ts'
import type { Channel, StoredMessage, User } from '#practice/world/state.ts'
import type { World } from '#practice/world/world.ts'
import { Refusal } from './refusal.ts'

/** Longest text of a person's message, in characters. */
const LONGEST = 2_000

/** Puts what a person writes into a channel. Throws a Refusal where Discord's client would not. */
export function postChat(
  world: World,
  channel: Channel,
  author: User,
  text: string,
): StoredMessage {
  const content = text.trim()
  if (content === '') throw new Refusal('There is nothing to send')
  if (content.length > LONGEST)
    throw new Refusal(`A message has at most ${LONGEST} characters, not ${content.length}`)
  const isThere = world.channels.has(channel.id)
  if (
    !isThere ||
    !has(channelPermissions(world, channel, author.id), 'ViewChannel', 'SendMessages')
  )
    throw new Refusal(`${author.name} may not write here`)
  return postMessage(world, channel, { content }, { author })
}
