import type { Locale } from 'discord-api-types/v10'
import type { Gateway } from './gateway/gateway.ts'
import type { LoggedRequest } from './http/logged-request.ts'
import type { Misbehaviour, Target, Trouble, Troubles } from './http/misbehaviour.ts'
import { Person } from './people/person.ts'
import { PracticeClub } from './practice-club.ts'
import type { RingLog } from './ring-log.ts'
import { addBot, addChannel, createGuild } from './world/guild-changes.ts'
import { permissionBits, type PermissionName } from './world/permissions.ts'
import type { ApplicationSettings, OpenInteraction } from './world/state.ts'
import type { World } from './world/world.ts'

export interface PracticeParts {
  readonly world: World
  readonly gateway: Gateway
  readonly troubles: Troubles
  readonly requests: RingLog<LoggedRequest>
  readonly apiUrl: string
  readonly token: string
  readonly stop: () => Promise<void>
}

/** A running Discord: its people and servers, what the bot asked of it, and what can go wrong. */
export class PracticeDiscord {
  readonly world: World
  /** Connections of the bot, and what can happen to them. */
  readonly gateway: Gateway
  /** The requests of the bot, the oldest first; as many as `logSize` says. */
  readonly requests: RingLog<LoggedRequest>
  /** What stands for `https://discord.com/api`. */
  readonly apiUrl: string
  /** The bot's token. */
  readonly token: string
  readonly #troubles: Troubles
  readonly #stop: () => Promise<void>

  constructor(parts: PracticeParts) {
    this.world = parts.world
    this.gateway = parts.gateway
    this.requests = parts.requests
    this.apiUrl = parts.apiUrl
    this.token = parts.token
    this.#troubles = parts.troubles
    this.#stop = parts.stop
  }

  /** The id of the bot's account and application. */
  get applicationId(): string {
    return this.world.applicationId
  }

  /** What people started, the oldest first, each with what came of it. */
  get interactions(): RingLog<OpenInteraction> {
    return this.world.startedInteractions
  }

  /** What the application's owner set in the developer portal; to be changed as they would. */
  get application(): ApplicationSettings {
    return this.world.application
  }

  addUser(options: {
    readonly name: string
    readonly displayName?: string
    readonly locale?: `${Locale}`
    readonly timeZone?: string
  }): Person {
    const { name, displayName, locale, timeZone } = options
    const user = this.world.addUser(name, displayName === undefined ? {} : { displayName })
    if (locale) user.locale = locale
    if (timeZone) user.timeZone = timeZone
    return new Person(this.world, user)
  }

  /** A server with #general and, unless `withBot` is false, the bot in it. */
  addGuild(options: {
    readonly name: string
    readonly owner?: Person
    readonly locale?: `${Locale}`
    readonly withBot?: boolean
    /** What the bot's role allows, over what everyone may do. */
    readonly botPermissions?: readonly PermissionName[]
    /** When the bot was let in, in ISO 8601; now by default. */
    readonly botSince?: string
  }): PracticeClub {
    const { world } = this
    const owner = options.owner?.user ?? world.addUser(`owner of ${options.name}`)
    const guild = createGuild(world, options.name, owner)
    if (options.locale) guild.locale = options.locale
    addChannel(world, guild, 'general')
    if (options.withBot !== false)
      addBot(world, guild, permissionBits(...(options.botPermissions ?? [])), options.botSince)
    return new PracticeClub(world, guild)
  }

  /** Lets something go wrong with the next matching requests, or with all until it is stopped. */
  misbehave(misbehaviour: Misbehaviour, target?: Target): Trouble {
    return this.#troubles.add(misbehaviour, target)
  }

  /** Ends all misbehaviour of requests. */
  behave(): void {
    this.#troubles.stopAll()
  }

  /** Closes every connection and the server. */
  stop(): Promise<void> {
    return this.#stop()
  }
}
