import {
  MessageFlags,
  MessageReferenceType,
  MessageType,
  type APIAllowedMentions,
  type APIEmbed,
  type APIMessage,
  type APIMessageReference,
} from 'discord-api-types/v10'
import { refusals } from './api-error.ts'
import { apiUser } from './api-objects.ts'
import {
  settleAttachments,
  resolveMedia,
  type AttachmentEntry,
  type Upload,
} from './attachments.ts'
import { numbered } from './components.ts'
import { NO_PINGS, pingsOf } from './pings.ts'
import { tellOfMessage } from './message-events.ts'
import type { Channel, StoredMessage, User } from './state.ts'
import type { World } from './world.ts'

/** What a request may say about a message, once it has been found free of faults. */
export interface MessageRequest {
  readonly content?: string | null
  readonly embeds?: readonly APIEmbed[] | null
  readonly components?: readonly unknown[] | null
  readonly attachments?: readonly AttachmentEntry[] | null
  readonly allowed_mentions?: APIAllowedMentions | null
  readonly flags?: number | null
  readonly tts?: boolean
  readonly nonce?: string | number
  readonly message_reference?: APIMessageReference
}

export interface PostOptions {
  readonly uploads?: readonly Upload[]
  readonly onlyFor?: string | null
  readonly type?: MessageType
  /** More fields of the message, such as the interaction that it answers. */
  readonly more?: Partial<APIMessage>
  readonly repliedTo?: StoredMessage
  /** The bot by default. */
  readonly author?: User
}

/** Puts a new message into a channel. Checks no permissions: the routes do. */
export function postMessage(
  world: World,
  channel: Channel,
  request: MessageRequest,
  options: PostOptions = {},
): StoredMessage {
  const attachments = settleAttachments(
    world,
    channel.id,
    request.attachments,
    options.uploads ?? [],
    [],
  )
  const reply = options.repliedTo?.api
  const onlyFor = options.onlyFor ?? null
  const author = options.author ?? world.bot
  const pings =
    onlyFor === null
      ? pingsOf(world, channel, author, asText(request), request.allowed_mentions, reply?.author.id)
      : NO_PINGS
  const api = {
    id: world.newId(),
    channel_id: channel.id,
    type: options.type ?? (reply ? MessageType.Reply : MessageType.Default),
    author: apiUser(author),
    content: request.content ?? '',
    timestamp: world.timestamp(),
    edited_timestamp: null,
    tts: request.tts ?? false,
    mention_everyone: pings.everyone,
    mentions: pings.userIds.flatMap((id) => world.users.get(id) ?? []).map(apiUser),
    mention_roles: [...pings.roleIds],
    attachments,
    embeds: withType(request.embeds),
    components: resolveMedia(numbered(request.components ?? []), attachments),
    pinned: false,
    flags: (request.flags ?? 0) | (onlyFor === null ? 0 : MessageFlags.Ephemeral),
    ...(request.nonce === undefined ? {} : { nonce: request.nonce }),
    ...(reply
      ? {
          message_reference: reference(channel, reply),
          referenced_message: reply,
        }
      : {}),
    ...options.more,
  } as APIMessage
  const stored: StoredMessage = { api, onlyFor, pings }
  world.messages.set(api.id, stored)
  channel.messageIds.push(api.id)
  forgetOldest(world, channel)
  tellOfMessage(world, 'MESSAGE_CREATE', channel, stored)
  return stored
}

/** Changes what the request names and leaves the rest. An edit notifies nobody. */
export function editMessage(
  world: World,
  stored: StoredMessage,
  request: MessageRequest,
  uploads: readonly Upload[] = [],
): void {
  const before = stored.api
  const channel = world.channels.get(before.channel_id)
  if (!channel) throw refusals.unknownChannel()
  const attachments = settleAttachments(
    world,
    before.channel_id,
    request.attachments,
    uploads,
    before.attachments,
  )
  const fixed = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications // prettier-ignore
  const wanted = request.flags ?? before.flags ?? 0
  const settable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2
  const flags = ((before.flags ?? 0) & fixed) | (wanted & settable)
  // Turning a message into a Components V2 one takes its old text and embeds away.
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0
  const content = request.content === undefined ? before.content : (request.content ?? '')
  const embeds = request.embeds === undefined ? before.embeds : withType(request.embeds)
  const components =
    request.components === undefined
      ? before.components
      : resolveMedia(numbered(request.components ?? []), attachments)
  if (!isV2 && !content && !embeds.length && !components?.length && !attachments.length)
    throw refusals.emptyMessage()
  stored.api = {
    ...before,
    content: isV2 ? '' : content,
    embeds: isV2 ? [] : embeds,
    ...(components ? { components } : {}),
    attachments,
    flags,
    edited_timestamp: world.timestamp(),
  }
  tellOfMessage(world, 'MESSAGE_UPDATE', channel, stored)
}

/** Takes a message away with its files. */
export function deleteMessage(world: World, stored: StoredMessage): void {
  const channel = world.channels.get(stored.api.channel_id)
  forget(world, stored)
  if (!channel) return
  const index = channel.messageIds.indexOf(stored.api.id)
  if (index !== -1) channel.messageIds.splice(index, 1)
  tellOfMessage(world, 'MESSAGE_DELETE', channel, stored)
}

/** The messages of a channel that everyone sees, the oldest first. */
export const publicMessages = (world: World, channel: Channel): StoredMessage[] =>
  channel.messageIds
    .flatMap((id) => world.messages.get(id) ?? [])
    .filter((stored) => stored.onlyFor === null)

function forgetOldest(world: World, channel: Channel): void {
  while (channel.messageIds.length > world.settings.messagesPerChannel) {
    const stored = world.messages.get(channel.messageIds.shift() ?? '')
    if (stored) forget(world, stored)
  }
}

function forget(world: World, stored: StoredMessage): void {
  world.messages.delete(stored.api.id)
  for (const attachment of stored.api.attachments) world.files.delete(attachment.id)
}

const reference = (channel: Channel, message: APIMessage): APIMessageReference => ({
  type: MessageReferenceType.Default,
  message_id: message.id,
  channel_id: channel.id,
  ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
})

const withType = (embeds: readonly APIEmbed[] | null | undefined) =>
  (embeds ?? []).map((embed) => ({ type: 'rich', ...embed })) as APIEmbed[]

const asText = (request: MessageRequest) => ({
  ...(request.content === undefined ? {} : { content: request.content }),
  ...(request.components ? { components: request.components } : {}),
})
