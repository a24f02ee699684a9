import type { ChannelRight } from '#use-cases/ports.ts'
import type { Client } from 'discord.js'
import { missingRights } from './channel-rights.ts'

/** What discord.js knows of a channel without asking Discord. */
export type KnownPlace =
  /** Direct messages, or a channel that it has not heard of (any more): Discord will say. */
  | { readonly kind: 'unheard-of' }
  /** Of a club that Discord cannot serve just now. */
  | { readonly kind: 'outage' }
  | { readonly kind: 'channel'; readonly missing: readonly ChannelRight[] | null }

export function knownPlace(client: Client, channelId: string): KnownPlace {
  const channel = client.channels.cache.get(channelId)
  if (!channel || channel.isDMBased()) return { kind: 'unheard-of' }
  if (!channel.guild.available) return { kind: 'outage' }
  return { kind: 'channel', missing: missingRights(channel) }
}
