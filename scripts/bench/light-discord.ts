import { apiUser, guildCreateBody } from '#practice/world/api-objects.ts'
import { interactionPayload } from '#practice/people/payload.ts'
import type { PracticeDiscord } from '#practice/practice-discord.ts'
import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import { GatewayOpcodes, InteractionType } from 'discord-api-types/v10'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { WebSocketServer, type WebSocket } from 'ws'

/** Discord lets a connection have so many clubs at most. */
const CLUBS_A_SHARD = 2_500
/** What waits to be read by the bot before more is sent to it, in bytes. */
const AT_ONCE = 8 * 2 ** 20

const CHANNELS = ['welcome', 'news', 'runs', 'hips', 'races', 'gear', 'photos', 'music', 'chat']
const ROLES = ['captain', 'coach', 'member', 'trail', 'track']

export type LightDiscord = Awaited<ReturnType<typeof startLightDiscord>>

/**
 * A Discord that holds no club at all: it fills the ids of a club, a channel or a person into what
 * the practice Discord once wrote of one of them. It checks nothing and keeps nothing but times. For
 * more clubs than the practice Discord can hold, and to measure the bot beside something light.
 *
 * @param clubs how many the bot is in
 */
export async function startLightDiscord(clubs: number) {
  const model = await modelClub()
  const { world } = model.discord
  const sockets = new Map<WebSocket, { shard: number; of: number; sequence: number }>()
  const waiting = new Map<string, (at: number) => void>()
  /** When each message was posted, in milliseconds. */
  const posts: number[] = []
  const server = createServer((request, response) => {
    const at = performance.now()
    request.resume().on('end', () => answer(request, response, at))
  })
  let started = 0

  const answer = (request: IncomingMessage, response: ServerResponse, at: number): void => {
    const path = (request.url ?? '').replace(/^\/api\/v\d+/, '').replace(/\?.*/, '')
    const send = (body: unknown) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    const [, interaction] = /^\/interactions\/(\d+)\//.exec(path) ?? []
    if (interaction !== undefined) {
      waiting.get(interaction)?.(at)
      waiting.delete(interaction)
      response.writeHead(204).end()
    } else if (path === '/gateway/bot') {
      const shards = Math.max(1, Math.ceil(clubs / CLUBS_A_SHARD))
      const limit = { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: shards }
      send({ url, shards, session_start_limit: limit })
    } else if (path.endsWith('/messages')) {
      posts.push(at)
      const channel_id = path.split('/')[2]
      send({ id: String(FIRST_MESSAGE + BigInt(posts.length)), channel_id })
    } else send(request.method === 'PUT' ? [] : {})
  }

  const sendTo = (socket: WebSocket, t: string, d: string): void => {
    const session = sockets.get(socket)
    if (!session) return
    session.sequence += 1
    socket.send(`{"op":0,"s":${String(session.sequence)},"t":"${t}","d":${d}}`)
  }

  const isOf = (socket: WebSocket, club: number): boolean => {
    const session = sockets.get(socket)
    return session !== undefined && Number((BigInt(clubIdOf(club)) >> 22n) % BigInt(session.of)) === session.shard // prettier-ignore
  }

  const admit = async (socket: WebSocket, [shard, of]: readonly [number, number]) => {
    sockets.set(socket, { shard, of, sequence: 0 })
    const own = Array.from({ length: clubs }, (_, club) => club).filter((club) =>
      isOf(socket, club),
    )
    const ready = {
      v: 10,
      user: { ...apiUser(world.bot), verified: true, mfa_enabled: true, email: null, flags: 0 },
      guilds: own.map((club) => ({ id: clubIdOf(club), unavailable: true })),
      session_id: `light-${String(shard)}`,
      resume_gateway_url: url,
      shard: [shard, of],
      application: { id: world.applicationId, flags: 0 },
    }
    sendTo(socket, 'READY', JSON.stringify(ready))
    for (const club of own) {
      sendTo(socket, 'GUILD_CREATE', model.clubBody(club))
      while (socket.bufferedAmount > AT_ONCE) await setTimeout(1)
    }
  }

  const gateway = new WebSocketServer({ server })
  gateway.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      const { op, d } = JSON.parse(data.toString()) as { op: number; d: Record<string, unknown> }
      if (op === GatewayOpcodes.Heartbeat) socket.send('{"op":11}')
      else if (op === GatewayOpcodes.Identify) void admit(socket, (d['shard'] ?? [0, 1]) as [number, number]) // prettier-ignore
      else if (op === GatewayOpcodes.RequestGuildMembers) sendTo(socket, 'GUILD_MEMBERS_CHUNK', model.chunk(d)) // prettier-ignore
    })
    socket.on('close', () => sockets.delete(socket))
    socket.send('{"op":10,"d":{"heartbeat_interval":41250}}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const url = `ws://${address}`

  return {
    apiUrl: `http://${address}/api`,
    token: model.discord.token,
    posts,
    /**
     * Milliseconds from the command sent to the answer's arrival.
     *
     * @param at when Discord made the command, by the clock of the bot
     */
    timeOf: async (
      at: Temporal.Instant,
      club: number,
      memberId: string,
      data: unknown,
    ): Promise<number> => {
      const id = String(idAt(at) + BigInt((started += 1)))
      const arrived = new Promise<number>((resolve) => waiting.set(id, resolve))
      const socket = [...sockets.keys()].find((one) => isOf(one, club))
      if (!socket) throw new Error('the bot is not logged in')
      const body = model.interaction(club, memberId, id, data)
      const from = performance.now()
      sendTo(socket, 'INTERACTION_CREATE', body)
      return (await arrived) - from
    },
    stop: async () => {
      for (const socket of gateway.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Discord's ids begin with the milliseconds since 2015. */
const idAt = ({ epochMilliseconds }: Temporal.Instant): bigint =>
  BigInt(epochMilliseconds - 1_420_070_400_000) << 22n
const FIRST_MESSAGE = idAt(Temporal.Instant.from('2026-11-24T06:00:00Z'))
const FIRST_CLUB = idAt(Temporal.Instant.from('2020-01-01T00:00:00Z'))
/** A millisecond of its own for each club, so that they are spread over shards as real ones are. */
const idIn = (club: number, place: number): string =>
  String(FIRST_CLUB + (BigInt(club) << 22n) + BigInt(place))

/** The id of the how many-th club. */
export const clubIdOf = (club: number): string => idIn(club, 0)
/** Of its channel for cards. */
export const channelIdOf = (club: number): string => idIn(club, 1)

/** One club of the practice Discord, as it writes it, with room for other ids. */
async function modelClub() {
  const discord: PracticeDiscord = await startPracticeDiscord()
  const guild = discord.addGuild({ name: 'Running club' })
  const general = guild.channel('general')
  for (const name of CHANNELS) guild.addChannel(name)
  for (const name of ROLES) guild.addRole(name)
  const person = discord.addUser({ name: 'runner' })
  guild.join(person)
  const { world } = discord
  const club = JSON.stringify(guildCreateBody(world, guild.guild, false))
  const interaction = interactionPayload(world, general, person.user, InteractionType.ApplicationCommand, { data: { put: 'here' } }) // prettier-ignore
  await discord.stop()
  const ids = [...new Set([guild.id, general.id, ...(club.match(/(?<=")\d{17,20}(?=")/g) ?? [])])]
  const own = ids.filter((id) => id !== world.bot.id)
  const parts = club.split(new RegExp(`(${own.join('|')})`))
  const places = new Map(own.map((id, place) => [id, place]))
  const place = (part: string, of: number) => {
    const found = places.get(part)
    return found === undefined ? part : idIn(of, found)
  }
  const asked = JSON.stringify(interaction)
    .replaceAll(guild.id, '@club')
    .replaceAll(general.id, '@channel')
    .replaceAll(person.id, '@member')
    .replaceAll(interaction.id, '@interaction')
  return {
    discord,
    /** The body of its GUILD_CREATE. */
    clubBody: (of: number): string => parts.map((part) => place(part, of)).join(''),
    interaction: (of: number, memberId: string, id: string, data: unknown): string =>
      asked
        .replaceAll('@club', clubIdOf(of))
        .replaceAll('@channel', channelIdOf(of))
        .replaceAll('@member', memberId)
        .replaceAll('@interaction', id)
        .replace('{"put":"here"}', JSON.stringify(data)),
    /** Whoever is asked for is a member. */
    chunk: (d: Record<string, unknown>): string =>
      JSON.stringify({
        guild_id: d['guild_id'],
        members: [d['user_ids'] ?? []].flat().map((id) => ({
          user: { ...apiUser(person.user), id },
          roles: [],
          joined_at: '2026-01-01T00:00:00.000000+00:00',
          deaf: false,
          mute: false,
          flags: 0,
        })),
        chunk_index: 0,
        chunk_count: 1,
        not_found: [],
        nonce: d['nonce'],
      }),
  }
}
