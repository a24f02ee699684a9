import type { ShardState } from '#use-cases/vitals.ts'
import { Status, type Client } from 'discord.js'

/** How each connection to the gateway is, as discord.js knows it. */
export const shardsOf = (client: Client): readonly ShardState[] =>
  client.ws.shards.map(({ id, status, ping }) => ({
    id,
    status: stateOf(status),
    pingMs: ping < 0 ? null : ping,
  }))

const stateOf = (status: Status): ShardState['status'] => {
  if (status === Status.Ready) return 'ready'
  return status === Status.Disconnected ? 'closed' : 'connecting'
}
