/**
 * A Discord on this machine: the REST API and the gateway that discord.js speaks to, with Discord's
 * limits and deadlines, and a way to act as the people of a club.
 *
 *     const discord = await startPracticeDiscord()
 *     const club = discord.addGuild({ name: 'Harbour Runners' })
 *     const ana = discord.addUser({ name: 'ana' })
 *     club.join(ana)
 *     // a bot logs in with discord.token at discord.apiUrl and registers its commands
 *     const answer = await ana.in(club.channel('general')).type('/hips today')
 *
 * `world/` is what it knows and its rules, `routes/` the REST API by theme, `http/` the server
 * around them, `gateway/` the WebSocket side, `laws/` what a request may hold, `people/` the
 * people. It listens on 127.0.0.1 only, keeps everything in memory, and needs no network.
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Gateway, GATEWAY_PATH } from './gateway/gateway.ts'
import { apiListener } from './http/api-listener.ts'
import { Troubles } from './http/misbehaviour.ts'
import type { LoggedRequest } from './http/logged-request.ts'
import { RateLimits, type RateLimit } from './http/rate-limits.ts'
import { CDN_PATH } from './http/serve-file.ts'
import { PracticeDiscord } from './practice-discord.ts'
import { systemClock, type RealClock } from './real-clock.ts'
import { RingLog } from './ring-log.ts'
import { World } from './world/world.ts'

export interface PracticeOptions {
  /** The club's time in milliseconds since 1970: for ids, timestamps and times in texts. */
  readonly clubClock?: () => number
  /** Real time, for deadlines and the lives of tokens and nonces. */
  readonly realClock?: RealClock
  /** Makes secrets: tokens of interactions, session ids. */
  readonly randomToken?: () => string
  readonly botName?: string
  readonly token?: string
  /** 0 for a free one. */
  readonly port?: number
  /** Privileged intents that the application was granted, as bits; none by default. */
  readonly privilegedIntents?: number
  readonly heartbeatIntervalMs?: number
  /** On how many connections the bot is advised to spread its guilds; 1 by default. */
  readonly shards?: number
  /** How many shards may log in at a time; 1 by default, as for all but the largest bots. */
  readonly maxConcurrency?: number
  /** How long one login blocks the next; 0 by default, so that restarts need not wait for Discord's 5 s. */
  readonly identifyWindowMs?: number
  /** How many requests of one route the bot may make in a while. */
  readonly rateLimit?: RateLimit
  /** How many requests and interactions are remembered for reading back. */
  readonly logSize?: number
  readonly messagesPerChannel?: number
}

/** Starts a Discord with nobody in it but the bot's account. */
export async function startPracticeDiscord(
  options: PracticeOptions = {},
): Promise<PracticeDiscord> {
  const realClock = options.realClock ?? systemClock
  const logSize = options.logSize ?? 5_000
  const world = new World({
    clubClock: options.clubClock ?? (() => realClock.now()),
    realClock,
    randomToken: options.randomToken ?? (() => randomBytes(24).toString('base64url')),
    botName: options.botName ?? 'Clamshell',
    messagesPerChannel: options.messagesPerChannel ?? 1_000,
    logSize,
  })
  const token = options.token ?? tokenFor(world)
  const requests = new RingLog<LoggedRequest>(logSize)
  const troubles = new Troubles()
  const limits = new RateLimits(
    realClock,
    options.rateLimit ?? { requests: 1_000, windowMs: 1_000 },
  )
  const server = createServer()
  const gateway = new Gateway(world, server, {
    token,
    privilegedIntents: options.privilegedIntents ?? 0,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    logins: {
      shards: options.shards ?? 1,
      maxConcurrency: options.maxConcurrency ?? 1,
      identifyWindowMs: options.identifyWindowMs ?? 0,
    },
  })
  server.on('request', apiListener({ world, token, troubles, limits, log: requests, gateway }))

  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  gateway.url = `ws://${address}${GATEWAY_PATH}`
  world.cdnUrl = `http://${address}${CDN_PATH}`
  const apiUrl = `http://${address}/api`
  const stop = async () => {
    troubles.stopAll()
    await gateway.stop()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return new PracticeDiscord({ world, gateway, troubles, requests, apiUrl, token, stop })
}

/** A token of the usual shape: the bot's id in front, secrets behind. */
const tokenFor = (world: World): string =>
  [Buffer.from(world.bot.id).toString('base64url'), 'practice', world.settings.randomToken()].join(
    '.',
  )
