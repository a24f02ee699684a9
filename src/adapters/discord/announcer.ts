import type { Announcement, Announcer, PostOutcome } from '#interactions/announcer.ts'
import { withoutPictures } from '#interactions/without-pictures.ts'
import type { ChannelRight } from '#use-cases/ports.ts'
import { MessageFlags, Routes, type APIChannel, type APIMessage } from 'discord-api-types/v10'
import type { Client } from 'discord.js'
import { createHash } from 'node:crypto'
import { createMessageChanger } from './change-message.ts'
import type { BotLog } from './discord-bot.ts'
import { findMessage } from './find-message.ts'
import { knownPlace } from './known-place.ts'
import { filesOf, messagePayload } from './message-payload.ts'
import { isClosed, isRefused, isReplyRefused, whyRefused, type WhyRefused } from './refusal.ts'

interface Settings {
  readonly log: Pick<BotLog, 'warn'>
  /** How long one request may take with all its attempts, in milliseconds. */
  readonly patienceMs: number
}

/** Longer than one attempt of discord.js, which is 15 s: one that hangs leaves time for another. */
export const ANNOUNCER_PATIENCE_MS = 40_000

/** Discord's limit. */
const NONCE_LENGTH = 25

/**
 * Posts by discord.js. What discord.js knows to be refused is not asked for at all: Discord bans
 * an address after 10,000 refusals in ten minutes.
 */
export function createAnnouncer(client: Client, { log, patienceMs }: Settings): Announcer {
  const { rest } = client

  /** Runs one request, or gives it up; a connection that was merely closed is tried once more. */
  const ask = async <T>(request: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const patience = new AbortController()
    const { signal } = patience
    const enough = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      patience.abort()
      enough.reject(new DOMException('Discord took too long', 'TimeoutError'))
    }, patienceMs)
    const attempts = request(signal).catch((error: unknown) => {
      if (signal.aborted || !wasClosed(error)) throw error
      return request(signal)
    })
    try {
      // discord.js cannot be stopped while it waits for a rate limit to pass.
      return await Promise.race([attempts, enough.promise])
    } finally {
      clearTimeout(timer)
    }
  }

  const changer = createMessageChanger(rest, ask)

  const get = (route: `/${string}`, query = new URLSearchParams()) =>
    ask((signal) => rest.get(route, { query, signal }))

  const send = async (
    channelId: string,
    announcement: Announcement,
    identity: string,
  ): Promise<PostOutcome> => {
    const message = await ask((signal) =>
      rest.post(Routes.channelMessages(channelId), {
        body: postPayload(announcement, identity),
        files: filesOf(announcement.body),
        signal,
      }),
    )
    changer.remember(message as APIMessage)
    return { kind: 'sent', messageId: (message as APIMessage).id }
  }

  /** Discord has one code for the right to write and the right to attach. */
  const refusedFor = (why: WhyRefused, channelId: string, hasFiles: boolean): WhyRefused =>
    why === 'cannot-write' && hasFiles && refusedBefore(channelId, true) === 'cannot-attach'
      ? 'cannot-attach'
      : why

  /** Why there is no use in trying, as far as discord.js knows. */
  const refusedBefore = (channelId: string, hasFiles: boolean): WhyRefused | null => {
    const place = knownPlace(client, channelId)
    if (place.kind !== 'channel' || !place.missing) return null
    if (place.missing.includes('see')) return 'cannot-see'
    if (place.missing.includes('write')) return 'cannot-write'
    return hasFiles && place.missing.includes('attach') ? 'cannot-attach' : null
  }

  /** What discord.js knows to be missing there. */
  const lacks = (channelId: string, right: ChannelRight): boolean => {
    const place = knownPlace(client, channelId)
    return place.kind === 'channel' && place.missing?.includes(right) === true
  }

  /** A reply needs the right to read the history: without it, the message stands by itself. */
  const asPossible = (channelId: string, announcement: Announcement): Announcement => {
    const wanted =
      announcement.picturesAreExtra && lacks(channelId, 'attach')
        ? inWords(announcement)
        : announcement
    return lacks(channelId, 'history') ? withoutReference(wanted) : wanted
  }

  return {
    isReady: () => client.isReady(),
    isIn: (clubId) => client.guilds.cache.has(clubId),
    isServed: (clubId) => client.guilds.cache.get(clubId)?.available !== false,
    post: async (channelId, announcement, identity) => {
      if (knownPlace(client, channelId).kind === 'outage') return { kind: 'unreachable' }
      const wanted = asPossible(channelId, announcement)
      const hasFiles = (wanted.body.files ?? []).length > 0
      const before = refusedBefore(channelId, hasFiles)
      if (before) return { kind: 'refused', why: before }
      try {
        return await send(channelId, wanted, identity).catch((error: unknown) => {
          if (isReplyRefused(error)) return send(channelId, withoutReference(wanted), identity)
          const isForTheFiles = hasFiles && whyRefused(error) === 'cannot-write'
          if (!isForTheFiles || !wanted.picturesAreExtra) throw error
          return send(channelId, inWords(wanted), identity)
        })
      } catch (err) {
        const why = whyRefused(err)
        log.warn({ err, channel: channelId }, why ? 'a message was refused' : 'Discord did not answer') // prettier-ignore
        return why
          ? { kind: 'refused', why: refusedFor(why, channelId, hasFiles) }
          : { kind: 'unreachable' }
      }
    },
    edit: async (channelId, messageId, body) => {
      const place = knownPlace(client, channelId)
      if (place.kind === 'outage') return 'unreachable'
      if (refusedBefore(channelId, false) === 'cannot-see') return 'gone'
      try {
        await changer.change(channelId, messageId, body, !lacks(channelId, 'attach'))
        return 'edited'
      } catch (err) {
        log.warn({ err, channel: channelId }, 'a message could not be changed')
        return isRefused(err) ? 'gone' : 'unreachable'
      }
    },
    openDirectMessages: async (memberId) => {
      try {
        const body = { recipient_id: memberId }
        const channel = await ask((signal) => rest.post(Routes.userChannels(), { body, signal }))
        return { kind: 'open', channelId: (channel as APIChannel).id }
      } catch (err) {
        if (isClosed(err)) return { kind: 'closed' }
        log.warn({ err, member: memberId }, 'a conversation could not be opened')
        return { kind: 'unreachable' }
      }
    },
    find: async (channelId, customId, since) => {
      try {
        return await findMessage(client, get, channelId, customId, since)
      } catch (err) {
        log.warn({ err, channel: channelId }, 'a history could not be read')
        return { kind: isRefused(err) ? 'unreadable' : 'unreachable' }
      }
    },
  }
}

/** Closed without an answer, which discord.js does not try again by itself. */
const wasClosed = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET'

const withoutReference = (announcement: Announcement): Announcement => {
  const { repliesTo, ...others } = announcement
  return repliesTo === undefined ? announcement : others
}

const inWords = (announcement: Announcement): Announcement => ({
  ...announcement,
  body: withoutPictures(announcement.body),
})

function postPayload({ body, notifies = {}, repliesTo }: Announcement, identity: string) {
  return {
    ...messagePayload(body),
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: {
      parse: [],
      // Discord refuses an id that stands there twice.
      users: [...new Set(notifies.users)],
      roles: [...new Set(notifies.roles)],
      replied_user: false,
    },
    ...(repliesTo === undefined
      ? {}
      : { message_reference: { message_id: repliesTo, fail_if_not_exists: false } }),
    nonce: createHash('sha256').update(identity).digest('base64url').slice(0, NONCE_LENGTH),
    enforce_nonce: true,
  }
}
