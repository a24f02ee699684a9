import type { Measures } from '#use-cases/measures.ts'
import { Events, RESTEvents, type Client } from 'discord.js'
import type { BotLog } from './discord-bot.ts'

interface Watching {
  readonly log: BotLog
  readonly measures: Measures
  /** Discord has closed the connection of a shard for good, with a close code of the gateway. */
  readonly onClosed: (code: number, shard: number) => void
}

/** Tells the log and the measures how the connections to Discord are. */
export function watchConnection(client: Client, { log, measures, onClosed }: Watching): void {
  client.on(Events.Error, (error) => {
    log.error({ err: error }, 'discord.js reported an error')
  })
  client.on(Events.Warn, (message) => {
    log.warn({}, message)
  })
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    // discord.js comes back by itself from every other end of a connection.
    onClosed(code, shard)
  })
  client.on(Events.ShardReconnecting, () => {
    measures.reconnecting()
  })
  client.rest.on(RESTEvents.Response, (_, { status }) => {
    measures.discordAnswered(status)
  })
  client.rest.on(RESTEvents.RateLimited, ({ scope }) => {
    measures.rateLimited(scope)
  })
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) => {
    log.warn({ count }, 'Discord bars an address after 10,000 refusals in ten minutes')
  })
}
