import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
} from 'discord-api-types/v10'
import { WebSocketServer, type WebSocket } from 'ws'
import type { IncomingMessage, Server } from 'node:http'
import { apiUser, guildCreateBody } from '#practice/world/api-objects.ts'
import type { World, WorldEvent } from '#practice/world/world.ts'
import { Connection, type Lobby } from './connection.ts'
import { Logins, type LoginSettings } from './logins.ts'
import type { Session } from './session.ts'
import { SocketWire } from './socket-wire.ts'

export interface GatewaySettings {
  readonly token: string
  /** Privileged intents that the application may use, as bits. */
  readonly privilegedIntents: number
  readonly heartbeatIntervalMs: number
  readonly logins: LoginSettings
}

/** How long a session waits for its client to come back, in real milliseconds. */
const SESSION_LIFE_MS = 120_000

/** The path of the gateway on this server. */
export const GATEWAY_PATH = '/gateway'

/** The WebSocket side: logs clients in, tells them events, lets them come back after a break. */
export class Gateway implements Lobby {
  readonly world: World
  readonly token: string
  readonly privilegedIntents: number
  readonly logins: Logins
  readonly #heartbeatIntervalMs: number
  readonly #server: WebSocketServer
  readonly #sessions = new Map<string, Session>()
  readonly #connections = new Map<SocketWire, Connection>()
  /** False: heartbeats stay without an answer, as on a connection that died unnoticed. */
  answersHeartbeats = true
  /** Where clients connect; known once the server listens. */
  url = ''

  constructor(world: World, http: Server, settings: GatewaySettings) {
    this.world = world
    this.token = settings.token
    this.privilegedIntents = settings.privilegedIntents
    this.logins = new Logins(settings.logins, world.settings.realClock)
    this.#heartbeatIntervalMs = settings.heartbeatIntervalMs
    this.#server = new WebSocketServer({ server: http, path: GATEWAY_PATH })
    this.#server.on('connection', (socket, request) => this.#connected(socket, request))
    world.announce = (event) => this.#announce(event)
  }

  /** How often a client has logged in anew; Discord allows 1000 a day. */
  get identifies(): number {
    return this.logins.made
  }

  /** Sessions of clients that are connected right now. */
  get connectedSessions(): number {
    return [...this.#sessions.values()].filter((session) => session.wire !== null).length
  }

  /**
   * Closes the connections of one shard, or all, with a close code; 1006 cuts them without a closing
   * frame.
   */
  drop(code: number, shard?: number): void {
    for (const [wire, connection] of this.#connections) {
      if (shard !== undefined && connection.session?.shard[0] !== shard) continue
      if (code === 1006) wire.cut()
      else wire.close(code)
      this.#left(connection, wire, code)
    }
  }

  /** Tells all clients to reconnect (opcode 7). */
  askToReconnect(): void {
    for (const wire of this.#connections.keys())
      wire.send({ op: GatewayOpcodes.Reconnect, d: null })
  }

  /** Tells all clients that their session is invalid (opcode 9); kept when `resumable`. */
  invalidateSessions(resumable: boolean): void {
    for (const wire of this.#connections.keys())
      wire.send({ op: GatewayOpcodes.InvalidSession, d: resumable })
    if (!resumable) this.#sessions.clear()
  }

  /** Forgets the sessions of clients, so that their next attempt to resume is refused. */
  forgetSessions(): void {
    this.#sessions.clear()
  }

  async stop(): Promise<void> {
    for (const client of this.#server.clients) client.terminate()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  sessionOf(id: string): Session | undefined {
    return this.#sessions.get(id)
  }

  /** READY with every guild unavailable, then each guild that Discord can serve. */
  admit(session: Session): void {
    const { world } = this
    this.#sessions.set(session.id, session)
    const guilds = [...world.guilds.values()].filter(
      ({ id }) => world.botIsIn(id) && session.wants({ t: '', d: null, guildId: id, intents: 0 }),
    )
    session.dispatch(GatewayDispatchEvents.Ready, {
      v: 10,
      user: { ...apiUser(world.bot), verified: true, mfa_enabled: true, email: null, flags: 0 },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard: session.shard,
      application: { id: world.applicationId, flags: 0 },
      private_channels: [],
      relationships: [],
      presences: [],
      user_settings: {},
    })
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return
    for (const guild of guilds) if (guild.available) this.#sendGuild(session, guild.id)
  }

  #connected(socket: WebSocket, request: IncomingMessage): void {
    const query = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams
    if (query.get('v') !== '10') return socket.close(GatewayCloseCodes.InvalidAPIVersion)
    if ((query.get('encoding') ?? 'json') !== 'json')
      return socket.close(GatewayCloseCodes.DecodeError)
    const wire = new SocketWire(socket, query.get('compress') === 'zlib-stream')
    const connection = new Connection(this, wire)
    this.#connections.set(wire, connection)
    socket.on('error', () => wire.cut())
    socket.on('message', (data) => connection.receive((data as Buffer).toString()))
    socket.on('close', (code) => this.#left(connection, wire, code))
    wire.send({
      op: GatewayOpcodes.Hello,
      d: { heartbeat_interval: this.#heartbeatIntervalMs, _trace: ['practice'] },
    })
  }

  /** A client that says goodbye with 1000 or 1001 gives its session up; others may come back. */
  #left({ session }: Connection, wire: SocketWire, code: number): void {
    this.#connections.delete(wire)
    if (session?.wire !== wire) return
    session.wire = null
    const forget = () => {
      if (session.wire === null) this.#sessions.delete(session.id)
    }
    if (code === 1000 || code === 1001) forget()
    else this.world.settings.realClock.setTimeout(forget, SESSION_LIFE_MS)
  }

  #announce(event: WorldEvent): void {
    for (const session of this.#sessions.values()) {
      if (!session.wants(event)) continue
      if (event.t === GatewayDispatchEvents.GuildCreate) this.#sendGuild(session, event.guildId)
      else session.dispatch(event.t, event.d)
    }
  }

  #sendGuild(session: Session, guildId: string | null): void {
    const guild = this.world.guilds.get(guildId ?? '')
    if (!guild) return
    const body = guildCreateBody(this.world, guild, session.knowsMembers)
    session.dispatch(GatewayDispatchEvents.GuildCreate, body)
  }
}
