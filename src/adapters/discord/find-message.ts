import type { FindOutcome } from '#interactions/announcer.ts'
import { ChannelType, Routes, type APIChannel, type APIMessage } from 'discord-api-types/v10'
import type { Client } from 'discord.js'
import { knownPlace } from './known-place.ts'
import { momentOf } from './read-interaction.ts'

/** Discord gives at most this many messages at once. */
const PAGE = 100

/** How far a busy channel is read back: a thousand messages. */
const MAX_PAGES = 10

/** The clock by which `since` was written down may have been wrong by so much. */
const MARGIN = { hours: 3 }

/** Asks Discord for something; rejects with discord.js's errors. */
export type Get = (route: `/${string}`, query?: URLSearchParams) => Promise<unknown>

/**
 * Looks through a channel's history, back to three hours before `since`, for a message of the bot's
 * own with this custom id on it. Rejects with discord.js's errors.
 */
export async function findMessage(
  client: Client,
  get: Get,
  channelId: string,
  customId: string,
  since: Temporal.Instant,
): Promise<FindOutcome> {
  const place = knownPlace(client, channelId)
  if (place.kind === 'outage') return { kind: 'unreachable' }
  const missing = place.kind === 'channel' ? place.missing : null
  // Without the right Discord shows an empty history, which would look as if nothing were there.
  if (missing?.some((right) => right === 'see' || right === 'history'))
    return { kind: 'unreadable' }
  const isIt = (message: APIMessage): boolean =>
    message.author.id === client.user?.id && (message.components ?? []).some(hasId(customId))
  const found = await searchBack(get, channelId, isIt, since.subtract(MARGIN))
  if (found.kind !== 'absent' || missing) return found
  return (await isDirect(get, channelId)) ? found : { kind: 'unreadable' }
}

async function searchBack(
  get: Get,
  channelId: string,
  isIt: (message: APIMessage) => boolean,
  oldest: Temporal.Instant,
): Promise<FindOutcome> {
  let before: string | null = null
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before ? { before } : {}) })
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
    const messages = (await get(Routes.channelMessages(channelId), query)) as APIMessage[]
    const found = messages.find(isIt)
    if (found) return { kind: 'found', messageId: found.id }
    const last = messages.at(-1)
    if (!last || messages.length < PAGE) return { kind: 'absent' }
    if (Temporal.Instant.compare(momentOf(last.id), oldest) < 0) return { kind: 'absent' }
    before = last.id
  }
  return { kind: 'unreadable' }
}

/** In direct messages everything can be read; elsewhere an unknown right may hide all of it. */
async function isDirect(get: Get, channelId: string): Promise<boolean> {
  const channel = (await get(Routes.channel(channelId))) as APIChannel
  return channel.type === ChannelType.DM
}

/** Whether a component, or one inside it, carries the id. */
const hasId =
  (customId: string) =>
  (component: unknown): boolean => {
    const { custom_id: own, components, accessory } = Object(component) as Nested
    return own === customId || [...(components ?? []), accessory].some((one) => Boolean(one) && hasId(customId)(one)) // prettier-ignore
  }

interface Nested {
  readonly custom_id?: unknown
  readonly components?: readonly unknown[]
  readonly accessory?: unknown
}
