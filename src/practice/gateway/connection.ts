import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10'
import type { World } from '#practice/world/world.ts'
import { closeCodeForIntents } from './intents.ts'
import { membersChunk } from './members-chunk.ts'
import type { Logins } from './logins.ts'
import { Session } from './session.ts'
import type { SocketWire } from './socket-wire.ts'

/** What a connection needs of the gateway around it. */
export interface Lobby {
  readonly world: World
  readonly token: string
  /** Privileged intents that the application may use, as bits. */
  readonly privilegedIntents: number
  readonly answersHeartbeats: boolean
  readonly logins: Logins
  sessionOf(id: string): Session | undefined
  /** Takes a new session in and tells its client what there is. */
  admit(session: Session): void
}

interface Frame {
  readonly op: number
  readonly d: Record<string, unknown>
}

/** One client's connection: reads its frames and closes on what Discord closes on. */
export class Connection {
  readonly #lobby: Lobby
  readonly #wire: SocketWire
  #session: Session | null = null

  constructor(lobby: Lobby, wire: SocketWire) {
    this.#lobby = lobby
    this.#wire = wire
  }

  /** The session, once the client has identified or come back. */
  get session(): Session | null {
    return this.#session
  }

  receive(text: string): void {
    const frame = parsed(text)
    if (!frame) return this.#wire.close(GatewayCloseCodes.DecodeError)
    switch (frame.op) {
      case GatewayOpcodes.Heartbeat:
        if (this.#lobby.answersHeartbeats) this.#wire.send({ op: GatewayOpcodes.HeartbeatAck })
        return
      case GatewayOpcodes.Identify:
        return this.#identify(frame.d)
      case GatewayOpcodes.Resume:
        return this.#resume(frame.d)
      case GatewayOpcodes.RequestGuildMembers:
        return this.#sendMembers(frame.d)
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
        if (!this.#session) this.#wire.close(GatewayCloseCodes.NotAuthenticated)
        return
      default:
        this.#wire.close(GatewayCloseCodes.UnknownOpcode)
    }
  }

  #identify(d: Record<string, unknown>): void {
    const refusal = this.#refusalOf(d)
    if (refusal !== null) return this.#wire.close(refusal)
    const shard = (d['shard'] ?? [0, 1]) as [number, number]
    if (!this.#lobby.logins.take(shard[0]))
      return this.#wire.send({ op: GatewayOpcodes.InvalidSession, d: false })
    this.#wire.compressFrames = d['compress'] === true
    const id = this.#lobby.world.settings.randomToken()
    this.#session = new Session(id, Number(d['intents']), shard, this.#wire)
    this.#lobby.admit(this.#session)
  }

  #refusalOf(d: Record<string, unknown>): number | null {
    if (this.#session) return GatewayCloseCodes.AlreadyAuthenticated
    if (d['token'] !== this.#lobby.token) return GatewayCloseCodes.AuthenticationFailed
    if (typeof d['properties'] !== 'object') return GatewayCloseCodes.DecodeError
    const [shard, count] = (d['shard'] ?? [0, 1]) as [number, number]
    if (!(shard >= 0 && shard < count)) return GatewayCloseCodes.InvalidShard
    return closeCodeForIntents(d['intents'], this.#lobby.privilegedIntents)
  }

  #resume(d: Record<string, unknown>): void {
    if (this.#session) return this.#wire.close(GatewayCloseCodes.AlreadyAuthenticated)
    if (d['token'] !== this.#lobby.token)
      return this.#wire.close(GatewayCloseCodes.AuthenticationFailed)
    const session = this.#lobby.sessionOf(String(d['session_id']))
    if (session?.resume(Number(d['seq']), this.#wire)) this.#session = session
    else this.#wire.send({ op: GatewayOpcodes.InvalidSession, d: false })
  }

  #sendMembers(d: Record<string, unknown>): void {
    if (!this.#session) return this.#wire.close(GatewayCloseCodes.NotAuthenticated)
    const chunk = membersChunk(this.#lobby.world, this.#session, d)
    if (chunk) this.#session.dispatch(GatewayDispatchEvents.GuildMembersChunk, chunk)
  }
}

function parsed(text: string): Frame | null {
  try {
    const frame: unknown = JSON.parse(text)
    if (typeof frame !== 'object' || frame === null || !('op' in frame)) return null
    return { d: {}, ...frame } as Frame
  } catch {
    return null
  }
}
