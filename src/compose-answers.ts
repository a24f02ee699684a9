import {
  createDiscordBot,
  type DiscordBot,
  type Lost,
  type Patience,
} from '#adapters/discord/discord-bot.ts'
import type { After } from '#adapters/discord/answer-interaction.ts'
import { followAnswers } from '#adapters/discord/follow-answers.ts'
import { commandSet } from '#commands/index.ts'
import { createNameAsked } from '#interactions/name-asked.ts'
import { createRouter } from '#interactions/router.ts'
import type { App } from '#use-cases/app.ts'
import type { Measures } from '#use-cases/measures.ts'
import type { RegistrationStore } from '#use-cases/ports.ts'
import { fallbacks } from '#views/fallbacks.ts'
import type { Client } from 'discord.js'
import type { Logger } from 'pino'
import type { Config } from './config.ts'

interface Outside {
  readonly app: App
  readonly client: Client
  readonly config: Config
  readonly registrations: RegistrationStore
  readonly measures: Measures
  readonly log: Logger
  readonly now: () => Temporal.Instant
  readonly after: After
  readonly patience: Patience
  readonly onLost: (why: Lost) => void
  /** A short random reference for a log line. */
  readonly newReference: () => string
}

/** Puts together what answers members: the commands, the router, and Discord on either side. */
export function composeAnswers(outside: Outside): DiscordBot {
  const { app, client, config, measures, log, now, after } = outside
  const commands = commandSet(app)
  const answers = followAnswers(measures, createNameAsked(commands))
  const router = createRouter({
    commands,
    fallbacks,
    newReference: outside.newReference,
    log: {
      refused: (reason, request) => {
        const { id, kind } = request
        log.warn({ interaction: id, kind }, reason)
        answers.note(request, 'refused')
      },
      failed: (err, reference, request) => {
        const { id, kind } = request
        log.error({ err, reference, interaction: id, kind }, 'an interaction failed')
        answers.note(request, 'failed')
      },
    },
  })
  return createDiscordBot({
    client,
    token: config.token,
    apiBase: config.apiBase,
    commands,
    router,
    registrations: outside.registrations,
    named: app.namedCards,
    log,
    now,
    after,
    patience: outside.patience,
    onLost: outside.onLost,
    measures,
    answers,
  })
}
