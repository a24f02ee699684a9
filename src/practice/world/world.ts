import { Changes } from './changes.ts'
import { snowflakeMaker } from './snowflakes.ts'
import { CommandBook } from './command-book.ts'
import { Nonces } from './nonces.ts'
import type { RealClock } from '#practice/real-clock.ts'
import { RingLog } from '#practice/ring-log.ts'
import type {
  ApplicationSettings,
  Channel,
  Guild,
  OpenInteraction,
  StoredFile,
  StoredMessage,
  User,
} from './state.ts'

export interface WorldSettings {
  readonly clubClock: () => number
  readonly realClock: RealClock
  readonly randomToken: () => string
  readonly botName: string
  /** Older messages of a channel are forgotten. */
  readonly messagesPerChannel: number
  /** How many interactions are remembered after their end. */
  readonly logSize: number
}

/** What Discord tells clients about; `guildId` is null for what happens outside guilds. */
export interface WorldEvent {
  readonly t: string
  readonly d: unknown
  readonly guildId: string | null
  /** Gateway intents of which one is needed; 0 for events that everyone gets. */
  readonly intents: number
}

/** Everything this Discord knows. The rules of changing it are in the files beside this one. */
export class World {
  readonly settings: WorldSettings
  readonly newId: () => string
  readonly bot: User
  readonly users = new Map<string, User>()
  readonly guilds = new Map<string, Guild>()
  readonly channels = new Map<string, Channel>()
  readonly messages = new Map<string, StoredMessage>()
  /** The interactions whose tokens live, by id. */
  readonly interactions = new Map<string, OpenInteraction>()
  /** What people started of late, the oldest first. */
  readonly startedInteractions: RingLog<OpenInteraction>
  /** Uploaded files by attachment id. */
  readonly files = new Map<string, StoredFile>()
  readonly application: ApplicationSettings = {
    isPublic: true,
    requiresCodeGrant: false,
    flags: 0,
    installs: [0, 1],
    interactionsUrl: null,
  }
  readonly commands: CommandBook
  readonly nonces: Nonces
  /** Tells of everything that happens, to those who show this Discord to people. */
  readonly changes = new Changes()
  /** The address of the CDN part of this server, without a slash at the end. */
  cdnUrl = ''
  /** Set by the gateway. */
  announce: (event: WorldEvent) => void = () => {}
  readonly #interactionListeners = new Set<(interaction: OpenInteraction) => void>()

  constructor(settings: WorldSettings) {
    this.settings = settings
    this.newId = snowflakeMaker(settings.clubClock)
    this.bot = this.addUser(settings.botName, { bot: true })
    this.startedInteractions = new RingLog(settings.logSize)
    this.nonces = new Nonces(() => settings.realClock.now())
    this.commands = new CommandBook(this.bot.id, this.newId, () => {
      this.changes.tell({ kind: 'order' })
    })
  }

  /** The bot's application has the id of its account, as with every application of today. */
  get applicationId(): string {
    return this.bot.id
  }

  addUser(name: string, options: { bot?: boolean; displayName?: string } = {}): User {
    const user: User = {
      id: this.newId(),
      name,
      displayName: options.displayName ?? null,
      bot: options.bot ?? false,
      locale: 'en-GB',
      timeZone: 'UTC',
      closedToMessages: false,
      installedBot: false,
    }
    this.users.set(user.id, user)
    return user
  }

  /** The club's time as Discord writes it in its objects. */
  timestamp(): string {
    return new Date(this.settings.clubClock()).toISOString().replace('Z', '000+00:00')
  }

  /** Calls `listener` at each step of any interaction; the returned function ends that. */
  onInteractionStep(listener: (interaction: OpenInteraction) => void): () => void {
    this.#interactionListeners.add(listener)
    return () => this.#interactionListeners.delete(listener)
  }

  interactionStepped(interaction: OpenInteraction): void {
    for (const listener of this.#interactionListeners) listener(interaction)
    this.changes.tell({ kind: 'interaction', interaction })
  }

  botIsIn(guildId: string): boolean {
    return this.guilds.get(guildId)?.members.has(this.bot.id) ?? false
  }
}
