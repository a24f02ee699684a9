import { ChannelType, type RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10'
import { formFault, refusals } from '#practice/world/api-error.ts'
import { apiChannel } from '#practice/world/api-objects.ts'
import { asBotReads } from '#practice/world/chat.ts'
import { openDirectMessage } from '#practice/world/direct-messages.ts'
import {
  deleteMessage,
  editMessage,
  postMessage,
  publicMessages,
  type MessageRequest,
} from '#practice/world/messages.ts'
import { messageWithNonce } from '#practice/world/nonces.ts'
import { channelPermissions, has } from '#practice/world/permissions.ts'
import type { Channel, StoredMessage } from '#practice/world/state.ts'
import type { World } from '#practice/world/world.ts'
import { channelOf, messageOf } from './find.ts'
import { noContent, ok, param, type Call, type RouteTable } from './route.ts'

/** Messages that one GET gives without and with a `limit`. */
const DEFAULT_PAGE = 50

const channelFor = (call: Call) => channelOf(call.world, param(call, 'channel_id'))

/** Direct messages reach only who takes them and shares a server, or has added the bot. */
function refuseClosed(world: World, channel: Channel): void {
  if (channel.type !== ChannelType.DM) return
  const other = channel.recipientIds.find((id) => id !== world.bot.id) ?? ''
  const person = world.users.get(other)
  if (person?.closedToMessages) throw refusals.closedToMessages()
  const shares = [...world.guilds.values()].some(
    (guild) => guild.members.has(other) && guild.members.has(world.bot.id),
  )
  if (!shares && !person?.installedBot) throw refusals.noSharedServer()
}

function refuseUnfit(permissions: bigint, call: Call): void {
  const { embeds } = call.body as MessageRequest
  if (call.uploads.length > 0 && !has(permissions, 'AttachFiles'))
    throw refusals.missingPermissions()
  if (embeds?.length && !has(permissions, 'EmbedLinks')) throw refusals.missingPermissions()
}

function send(call: Call) {
  const { world, uploads } = call
  const channel = channelOf(world, param(call, 'channel_id'), 'SendMessages')
  const request = call.body as RESTPostAPIChannelMessageJSONBody
  const permissions = channelPermissions(world, channel, world.bot.id)
  refuseUnfit(permissions, call)
  refuseClosed(world, channel)
  const sameNonce = request.enforce_nonce
    ? messageWithNonce(world, channel.id, request.nonce)
    : undefined
  if (sameNonce) return ok(sameNonce.api)

  const repliedTo = messageRepliedTo(world, channel, request, permissions)
  const stored = postMessage(world, channel, request as MessageRequest, {
    uploads,
    ...(repliedTo ? { repliedTo } : {}),
  })
  if (request.nonce !== undefined) world.nonces.remember(channel.id, request.nonce, stored.api.id)
  return ok(stored.api)
}

function messageRepliedTo(
  world: World,
  channel: Channel,
  request: RESTPostAPIChannelMessageJSONBody,
  permissions: bigint,
): StoredMessage | undefined {
  const reference = request.message_reference
  if (!reference) return undefined
  if (!has(permissions, 'ReadMessageHistory')) throw refusals.replyNeedsHistory()
  const stored = world.messages.get(reference.message_id)
  if (stored && stored.onlyFor === null && stored.api.channel_id === channel.id) return stored
  if (reference.fail_if_not_exists === false) return undefined
  throw formFault('message_reference', 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message')
}

function ownMessage(call: Call): StoredMessage {
  const stored = messageOf(call.world, channelFor(call), param(call, 'message_id'))
  if (stored.api.author.id !== call.world.bot.id) throw refusals.someoneElsesMessage()
  return stored
}

function history(call: Call) {
  const { world, query } = call
  const channel = channelFor(call)
  if (!has(channelPermissions(world, channel, world.bot.id), 'ReadMessageHistory')) return ok([])
  const before = query.get('before')
  const after = query.get('after')
  const all = publicMessages(world, channel).filter(
    ({ api }) =>
      (before === null || BigInt(api.id) < BigInt(before)) &&
      (after === null || BigInt(api.id) > BigInt(after)),
  )
  const limit = Number(query.get('limit') ?? DEFAULT_PAGE)
  const page = after === null ? all.slice(-limit) : all.slice(0, limit)
  return ok(page.map((stored) => asBotReads(world, channel, stored)).toReversed())
}

function messageRead(call: Call) {
  const channel = channelFor(call)
  const permissions = channelPermissions(call.world, channel, call.world.bot.id)
  if (!has(permissions, 'ReadMessageHistory')) throw refusals.missingAccess()
  const stored = messageOf(call.world, channel, param(call, 'message_id'))
  return ok(asBotReads(call.world, channel, stored))
}

/** Channels, their messages, and direct conversations. */
export const channelRoutes: RouteTable = {
  'GET /channels/:channel_id': { run: (call) => ok(apiChannel(call.world, channelFor(call))) },
  'POST /channels/:channel_id/typing': {
    run: (call) => {
      channelOf(call.world, param(call, 'channel_id'), 'SendMessages')
      return noContent
    },
  },
  'GET /channels/:channel_id/messages': { run: history },
  'POST /channels/:channel_id/messages': { run: send },
  'GET /channels/:channel_id/messages/:message_id': { run: messageRead },
  'PATCH /channels/:channel_id/messages/:message_id': {
    context: (world, params) => {
      const flags = world.messages.get(params['message_id'] ?? '')?.api.flags
      return flags === undefined ? {} : { editedMessageFlags: flags }
    },
    run: (call) => {
      const stored = ownMessage(call)
      const channel = channelFor(call)
      refuseUnfit(channelPermissions(call.world, channel, call.world.bot.id), call)
      editMessage(call.world, stored, call.body as MessageRequest, call.uploads)
      return ok(stored.api)
    },
  },
  'DELETE /channels/:channel_id/messages/:message_id': {
    run: (call) => {
      const stored = messageOf(call.world, channelFor(call), param(call, 'message_id'))
      if (stored.api.author.id !== call.world.bot.id)
        channelOf(call.world, stored.api.channel_id, 'ManageMessages')
      deleteMessage(call.world, stored)
      return noContent
    },
  },
  'POST /users/@me/channels': {
    run: ({ world, body }) => {
      const id = (body as { recipient_id?: string | null }).recipient_id ?? ''
      const person = world.users.get(id)
      if (!person || person.bot) throw formFault('recipient_id', 'INVALID_RECIPIENT', 'Invalid Recipient(s)') // prettier-ignore
      return ok(apiChannel(world, openDirectMessage(world, [person.id, world.bot.id])))
    },
  },
}
