import type { Arrival } from '#use-cases/greet-club.ts'
import { ChannelType, GatewayDispatchEvents } from 'discord-api-types/v10'
import { Events, type Client, type Guild } from 'discord.js'
import * as z from 'zod'
import { missingRights } from './channel-rights.ts'

/** Who is told of clubs that come and go. */
export interface ClubWatcher {
  /** All clubs that Discord names at the login, those in an outage too, and who of them is here. */
  readonly ready: (clubIds: readonly string[], here: readonly Arrival[]) => void
  /** A club let the bot in. */
  readonly joined: (arrival: Arrival) => void
  /**
   * A club can be served again after an outage, or let the bot in while the connection was lost:
   * discord.js tells of both in the same way.
   */
  readonly back: (arrival: Arrival) => void
  /** A club took the bot out, or is gone itself. An outage is neither. */
  readonly left: (clubId: string) => void
}

/** Tells `watcher` of it as discord.js does, which knows an outage from a removal. */
export function watchClubs(client: Client, watcher: ClubWatcher): void {
  client.once(Events.ClientReady, () => {
    const guilds = [...client.guilds.cache.values()]
    watcher.ready(
      guilds.map(({ id }) => id),
      guilds.filter(({ available }) => available).map(arrivalOf),
    )
  })
  client.on(Events.GuildCreate, (guild) => {
    watcher.joined(arrivalOf(guild))
  })
  client.on(Events.GuildAvailable, (guild) => {
    watcher.back(arrivalOf(guild))
  })
  client.on(Events.GuildDelete, ({ id }) => {
    watcher.left(id)
  })
  // Comes before discord.js has looked at it.
  client.ws.on(GatewayDispatchEvents.Ready, (raw: unknown, shard: number) => {
    for (const guild of goneFrom(client, raw, shard)) {
      for (const id of guild.channels.cache.keys()) client.channels.cache.delete(id)
      client.guilds.cache.delete(guild.id)
      watcher.left(guild.id)
    }
  })
}

const readySchema = z.object({ guilds: z.array(z.object({ id: z.string() })) })

/**
 * Clubs of a shard that took the bot out while its session was lost. With a new session Discord
 * names all clubs of the shard, those in an outage too; discord.js adds what is new among them and
 * would keep the others for ever. Empty when what Discord sent cannot be read.
 */
function goneFrom(client: Client, raw: unknown, shard: number): readonly Guild[] {
  const ready = readySchema.safeParse(raw)
  if (!ready.success) return []
  const named = new Set(ready.data.guilds.map(({ id }) => id))
  return [...client.guilds.cache.values()].filter(
    ({ id, shardId }) => shardId === shard && !named.has(id),
  )
}

const arrivalOf = (guild: Guild): Arrival => ({
  clubId: guild.id,
  joinedAt: Temporal.Instant.fromEpochMilliseconds(guild.joinedTimestamp),
  channelIds: () => greetingChannels(guild),
})

/** Where Discord itself greets people, then the text channels as the list has them. */
function greetingChannels(guild: Guild): readonly string[] {
  const texts = [...guild.channels.cache.values()]
    .filter((channel) => channel.type === ChannelType.GuildText)
    .toSorted((a, b) => a.rawPosition - b.rawPosition || (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  const first = texts.filter(({ id }) => id === guild.systemChannelId)
  const others = texts.filter(({ id }) => id !== guild.systemChannelId)
  return [...first, ...others]
    .filter((channel) => {
      const missing = missingRights(channel)
      return !missing?.includes('see') && !missing?.includes('write')
    })
    .map(({ id }) => id)
}
