import { createBoundedMemory } from '#core/bounded-memory.ts'
import type { CommandSet } from '#interactions/command-set.ts'
import { manifestOf } from '#interactions/command-set.ts'
import type { Reply } from '#interactions/reply.ts'
import type { Router } from '#interactions/router.ts'
import { NO_MEASURES, type Measures } from '#use-cases/measures.ts'
import type { NamedCardStore, RegistrationStore } from '#use-cases/ports.ts'
import { GatewayDispatchEvents } from 'discord-api-types/v10'
import { DiscordAPIError, Events, type Client } from 'discord.js'
import { createAmendments } from './amend-answer.ts'
import { answerInteraction, type After } from './answer-interaction.ts'
import type { FollowedAnswers } from './follow-answers.ts'
import { createInteractionApi } from './interaction-api.ts'
import { keepToken } from './keep-token.ts'
import { readInteraction, type ReadInteraction } from './read-interaction.ts'
import { registerCommands } from './register-commands.ts'
import { createStoppable } from './stoppable.ts'
import { waitForLogins } from './wait-for-logins.ts'
import { watchConnection } from './watch-connection.ts'
import { within } from './within.ts'

/** What the bot tells its host; the adapter behind it redacts secrets. */
export interface BotLog {
  readonly info: (facts: object, message: string) => void
  readonly warn: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}

interface Settings {
  readonly client: Client
  readonly token: string
  readonly apiBase: string
  readonly commands: CommandSet
  readonly router: Router
  readonly registrations: RegistrationStore
  readonly named: Pick<NamedCardStore, 'add'>
  readonly log: BotLog
  readonly now: () => Temporal.Instant
  readonly after: After
  readonly patience: Patience
  readonly onLost: (why: Lost) => void
  readonly measures?: Measures
  /** Told of the beginning and the end of each answer. */
  readonly answers?: Pick<FollowedAnswers, 'begin'>
}

/** Why the bot cannot go on: only its host can help. */
export type Lost =
  | { readonly kind: 'token' }
  /** Discord has closed a connection for good, with a close code of the gateway. */
  | { readonly kind: 'closed'; readonly code: number }

export interface DiscordBot {
  /** Resolves when Discord has said that the bot is ready. Rejects when it refuses the login. */
  readonly start: () => Promise<void>
  /** No new work, then the answers on their way end, for at most `stopMs`. */
  readonly stop: () => Promise<void>
}

/** How long things may take, in milliseconds. */
export interface Patience {
  /** With a handler, before its answer is deferred; the first answer has 3 s in all. */
  readonly deferAfterMs: number
  /** With one attempt at the first answer, before another is made. */
  readonly attemptMs: number
  /** With answers on their way when the bot stops. */
  readonly stopMs: number
  /** Before commands that could not be registered are registered again. */
  readonly registerAgainMs: number
}

export const PATIENCE: Patience = {
  deferAfterMs: 1_500,
  attemptMs: 1_200,
  stopMs: 5_000,
  registerAgainMs: 60_000,
}

/** Unknown or already answered interaction, unknown message, expired token: nobody is waiting. */
const NOBODY_WAITS = new Set<number | string>([10062, 40060, 10008, 10015, 50027])

/** How many interactions are known again, should Discord deliver one twice: those of some minutes. */
const KNOWN_AGAIN = 10_000

/** Ties discord.js to the router. No listener of it can end the process. */
export function createDiscordBot(settings: Settings): DiscordBot {
  const { client, router, log, after, patience } = settings
  const api = createInteractionApi(client.rest, patience.attemptMs)
  const isClub = (guildId: string) => client.guilds.cache.has(guildId)
  const onTheirWay = new Set<Promise<void>>()
  const seen = createBoundedMemory<true>(KNOWN_AGAIN)
  const stoppable = createStoppable(after)
  let stopping = false
  const amendments = createAmendments(api, () => stopping)

  const answer = async ({ address, request }: ReadInteraction): Promise<Reply | null> => {
    if (request.kind === 'autocomplete') {
      await api.choices(address, router.suggest(request))
      return null
    }
    const prepared = router.prepare(request)
    return answerInteraction(address, prepared, {
      api,
      after,
      deferAfterMs: patience.deferAfterMs,
      named: (sent, memberIds) => {
        // Outside a club of ours the bot could not edit it later.
        if (request.guildId !== null) settings.named.add({ ...sent, memberIds, at: request.now })
      },
    })
  }

  const receive = async (raw: unknown): Promise<void> => {
    const read = readInteraction(raw, isClub)
    if (!read) return log.warn({}, 'an interaction could not be read; it was not answered')
    if (isKnown(read.request.id)) return
    if (read.request.kind !== 'autocomplete') amendments.note(read)
    const end = settings.answers?.begin(read.request)
    try {
      const sent = await answer(read)
      end?.('answered')
      if (sent) amend(read, sent)
    } catch (error) {
      const facts = { err: error, interaction: read.request.id }
      if (error instanceof DiscordAPIError && NOBODY_WAITS.has(error.code)) {
        log.warn(facts, 'an answer came too late')
        end?.('too late')
      } else {
        await apologise(read, error)
        end?.('failed')
      }
    }
  }

  /** Nobody waits for it: neither the next answer nor the end of the bot. */
  const amend = (read: ReadInteraction, sent: Reply): void => {
    amendments.amend(read, sent).catch((error: unknown) => {
      log.warn({ err: error, interaction: read.request.id }, 'an answer could not be added to')
    })
  }

  /** After a break Discord may tell of something that it has told of before. */
  const isKnown = (id: string): boolean => {
    if (seen.get(id)) return true
    seen.set(id, true)
    return false
  }

  /** Discord refused an answer of ours: the person should not be left with silence. */
  const apologise = async (read: ReadInteraction, cause: unknown): Promise<void> => {
    const { address, request } = read
    const reply = router.apologise(cause, request)
    if (request.kind === 'autocomplete') return
    if (reply.kind !== 'message') return
    try {
      // Which of the two is open depends on how far the answer had come.
      await api
        .message(address, reply.body, true)
        .catch(() => api.followUp(address, reply.body, true))
    } catch (error) {
      log.warn({ err: error, interaction: request.id }, 'nor could an apology')
    }
  }

  const register = async (): Promise<void> => {
    const applicationId = client.application?.id
    if (applicationId === undefined || stopping) return
    try {
      const sent = await registerCommands({
        rest: client.rest,
        applicationId,
        apiBase: settings.apiBase,
        manifest: manifestOf(settings.commands.groups),
        store: settings.registrations,
        now: settings.now(),
      })
      log.info({ sent }, sent ? 'commands registered' : 'commands unchanged')
    } catch (error) {
      log.error({ err: error }, 'commands could not be registered; trying again in a minute')
      after(patience.registerAgainMs, () => void register())
    }
  }

  watchConnection(client, {
    log,
    measures: settings.measures ?? NO_MEASURES,
    onClosed: (code, shard) => {
      if (stopping) return
      log.error({ code, shard }, 'Discord closed the gateway for good')
      settings.onLost({ kind: 'closed', code })
    },
  })
  // Read as Discord sends it: discord.js keeps kinds of interaction to itself that it does not
  // know, and everything has to get an answer.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw: unknown) => {
    if (stopping) return
    const work = receive(raw).catch((error: unknown) => {
      log.error({ err: error }, 'an interaction failed')
    })
    onTheirWay.add(work)
    void work.finally(() => onTheirWay.delete(work))
  })

  return {
    start: async () => {
      const ready = new Promise<void>((resolve) => {
        client.once(Events.ClientReady, () => {
          resolve()
        })
      })
      client.rest.setToken(settings.token)
      await waitForLogins({ rest: client.rest, log, pause: stoppable.pause })
      await client.login(settings.token)
      await ready
      log.info({ clubs: client.guilds.cache.size, shards: client.ws.shards.size }, 'ready')
      keepToken({
        rest: client.rest,
        token: settings.token,
        log,
        after,
        askAgainMs: patience.registerAgainMs,
        onRefused: () => {
          if (stopping) return
          log.error({}, 'Discord does not take the token any more')
          settings.onLost({ kind: 'token' })
        },
      })
      await register()
    },
    stop: async () => {
      stopping = true
      stoppable.stop()
      // In the middle of a login discord.js does not come to an end by itself.
      await within(after, patience.stopMs, client.destroy())
      await within(after, patience.stopMs, Promise.allSettled(onTheirWay))
    },
  }
}
