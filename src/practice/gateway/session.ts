import { GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10'
import type { WorldEvent } from '#practice/world/world.ts'

/** Something that carries gateway frames to a client; absent while the connection is down. */
export interface Wire {
  send(payload: unknown): void
  close(code: number): void
}

interface SentEvent {
  readonly s: number
  readonly t: string
  readonly d: unknown
}

/** Events kept for a client that comes back; an older gap makes the session invalid. */
const REPLAY_LIMIT = 1_000

/** One identified client: its number of events, and those it may have missed. */
export class Session {
  readonly id: string
  readonly intents: number
  readonly shard: readonly [number, number]
  wire: Wire | null
  #sequence = 0
  #sent: SentEvent[] = []

  constructor(id: string, intents: number, shard: readonly [number, number], wire: Wire) {
    this.id = id
    this.intents = intents
    this.shard = shard
    this.wire = wire
  }

  get sequence(): number {
    return this.#sequence
  }

  /** Whether this client is to hear of an event: by its intents, and by its shard of the guilds. */
  wants(event: WorldEvent): boolean {
    const [shard, count] = this.shard
    const shardOfEvent =
      event.guildId === null ? 0 : Number((BigInt(event.guildId) >> 22n) % BigInt(count))
    return shardOfEvent === shard && (event.intents === 0 || (event.intents & this.intents) !== 0)
  }

  dispatch(t: string, d: unknown): void {
    const event = { s: ++this.#sequence, t, d: structuredClone(d) }
    this.#sent.push(event)
    if (this.#sent.length > REPLAY_LIMIT) this.#sent.shift()
    this.#transmit(event)
  }

  /**
   * Goes on after event number `sequence` on a new connection. False when that cannot be: the
   * client claims events it never got, or too many have gone by.
   */
  resume(sequence: number, wire: Wire): boolean {
    const oldest = this.#sent[0]?.s ?? 1
    if (sequence > this.#sequence || sequence < oldest - 1) return false
    this.wire = wire
    for (const event of this.#sent.filter((sent) => sent.s > sequence)) this.#transmit(event)
    this.dispatch(GatewayDispatchEvents.Resumed, {})
    return true
  }

  get knowsMembers(): boolean {
    return (this.intents & GatewayIntentBits.GuildMembers) !== 0
  }

  #transmit({ s, t, d }: SentEvent): void {
    this.wire?.send({ op: GatewayOpcodes.Dispatch, t, s, d })
  }
}
