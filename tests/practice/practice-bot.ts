import {
  Client,
  Events,
  GatewayIntentBits,
  type ClientOptions,
  type Interaction,
  type RESTOptions,
} from 'discord.js'
import { once } from 'node:events'
import type { PracticeDiscord } from '#practice/practice-discord.ts'
import type { CommandRegistration } from '#practice/world/command-book.ts'

/** What a bot has to know of the Discord that it logs in to. */
type Login = Pick<PracticeDiscord, 'apiUrl' | 'token' | 'applicationId'>

export interface BotOptions {
  readonly commands?: readonly CommandRegistration[]
  readonly onInteraction?: (interaction: Interaction) => unknown
  readonly intents?: number
  readonly rest?: Partial<RESTOptions>
  readonly ws?: ClientOptions['ws']
  readonly shards?: 'auto'
}

/** A bot on the real discord.js; not logged in yet. What its handlers throw lands in `failures`. */
export function createBot(discord: Login, options: BotOptions = {}) {
  const client = new Client({
    intents: options.intents ?? GatewayIntentBits.Guilds,
    rest: { api: discord.apiUrl, retries: 0, ...options.rest },
    ...(options.ws ? { ws: options.ws } : {}),
    ...(options.shards ? { shards: options.shards } : {}),
  })
  const failures: unknown[] = []
  client.on(Events.Error, (error) => failures.push(error))
  client.on(Events.InteractionCreate, (interaction) => {
    void Promise.resolve()
      .then(() => options.onInteraction?.(interaction))
      .catch((error: unknown) => failures.push(error))
  })
  return { client, failures }
}

/** Logs a bot in, waits until it is ready, and registers its commands. */
export async function startBot(discord: Login, options: BotOptions = {}) {
  const bot = createBot(discord, options)
  const ready = once(bot.client, Events.ClientReady)
  await bot.client.login(discord.token)
  await ready
  if (options.commands)
    await bot.client.rest.put(`/applications/${discord.applicationId}/commands`, {
      body: options.commands,
    })
  return bot
}
