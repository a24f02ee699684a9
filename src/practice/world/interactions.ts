import type { APIInteraction, APIMessage } from 'discord-api-types/v10'
import { refusals } from './api-error.ts'
import type { InteractionStep, OpenInteraction, StoredMessage, User } from './state.ts'
import type { World } from './world.ts'

/** Milliseconds in which the bot must give its first answer. */
const FIRST_ANSWER_MS = 3_000
/** Milliseconds for which an interaction's token is good. */
const TOKEN_LIFE_MS = 15 * 60_000

/**
 * Opens an interaction and tells the bot. After 3 s without an answer it has failed; after 15 min
 * its token is worth nothing and it is forgotten.
 */
export function openInteraction(
  world: World,
  person: User,
  payload: APIInteraction,
): OpenInteraction {
  const clock = world.settings.realClock
  const openedAt = clock.now()
  const interaction: OpenInteraction = {
    payload,
    person,
    openedAt,
    deadline: openedAt + FIRST_ANSWER_MS,
    expiresAt: openedAt + TOKEN_LIFE_MS,
    answeredWith: null,
    failed: false,
    expired: false,
    originalId: null,
    followUpIds: [],
    modal: null,
    choices: null,
    steps: [],
  }
  world.interactions.set(payload.id, interaction)
  world.startedInteractions.add(interaction)
  clock.setTimeout(() => {
    if (interaction.answeredWith !== null) return
    interaction.failed = true
    recordStep(world, interaction, 'failed')
  }, FIRST_ANSWER_MS)
  clock.setTimeout(() => {
    interaction.expired = true
    world.interactions.delete(payload.id)
    recordStep(world, interaction, 'expired')
  }, TOKEN_LIFE_MS)
  world.changes.tell({ kind: 'interaction', interaction })
  world.announce({
    t: 'INTERACTION_CREATE',
    d: payload,
    guildId: payload.guild_id ?? null,
    intents: 0,
  })
  return interaction
}

/** Notes what happened to an interaction and wakes whoever waits for it. */
export function recordStep(
  world: World,
  interaction: OpenInteraction,
  kind: InteractionStep['kind'],
  message?: APIMessage,
): void {
  const at = world.settings.realClock.now()
  interaction.steps.push({ kind, at, ...(message ? { message } : {}) })
  world.interactionStepped(interaction)
}

/** The interaction of a callback's address; 10062 for an unknown one, a wrong token or too late. */
export function interactionToAnswer(world: World, id: string, token: string): OpenInteraction {
  const interaction = world.interactions.get(id)
  if (!interaction || interaction.payload.token !== token) throw refusals.unknownInteraction()
  const late = world.settings.realClock.now() >= interaction.deadline
  if (interaction.answeredWith === null && (late || interaction.failed))
    throw refusals.unknownInteraction()
  return interaction
}

/**
 * The interaction of a webhook's address: 50027 once the token has run out, 10015 as long as the
 * interaction has not been answered.
 */
export function answeredInteraction(
  world: World,
  webhookId: string,
  token: string,
): OpenInteraction {
  if (webhookId !== world.applicationId) throw refusals.unknownWebhook()
  const interaction = [...world.interactions.values()].find((i) => i.payload.token === token)
  if (!interaction || world.settings.realClock.now() >= interaction.expiresAt)
    throw refusals.invalidWebhookToken()
  if (interaction.answeredWith === null) throw refusals.unknownWebhook()
  return interaction
}

/** A message that the interaction's token reaches: "@original" or one of its follow-ups. */
export function messageOfInteraction(
  world: World,
  interaction: OpenInteraction,
  messageId: string,
): StoredMessage {
  const id = messageId === '@original' ? interaction.originalId : messageId
  const reachable = id === interaction.originalId || interaction.followUpIds.includes(id ?? '')
  const stored = reachable ? world.messages.get(id ?? '') : undefined
  if (!stored) throw refusals.unknownMessage()
  return stored
}
