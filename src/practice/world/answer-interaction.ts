import {
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
  type APIInteraction,
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10'
import { formFault, refusals } from './api-error.ts'
import type { Upload } from './attachments.ts'
import { numbered } from './components.ts'
import { recordStep } from './interactions.ts'
import { editMessage, type MessageRequest } from './messages.ts'
import { postAnswer } from './post-answer.ts'
import type { OpenInteraction, StoredMessage } from './state.ts'
import type { World } from './world.ts'

/** Carries out the first answer to an interaction; 40060 when there has been one already. */
export function answerInteraction(
  world: World,
  interaction: OpenInteraction,
  response: APIInteractionResponse,
  uploads: readonly Upload[],
): void {
  if (interaction.answeredWith !== null) throw refusals.alreadyAcknowledged()
  refuseWrongKind(interaction.payload, response.type)
  carryOut(world, interaction, response, uploads)
  interaction.answeredWith = response.type
  const { kind, withMessage } = steps[response.type] ?? { kind: 'message', withMessage: false }
  const message = withMessage ? originalOf(world, interaction)?.api : undefined
  recordStep(world, interaction, kind, message)
}

const steps: Partial<
  Record<
    InteractionResponseType,
    { kind: OpenInteraction['steps'][number]['kind']; withMessage: boolean }
  >
> = {
  [InteractionResponseType.ChannelMessageWithSource]: { kind: 'message', withMessage: true },
  [InteractionResponseType.DeferredChannelMessageWithSource]: {
    kind: 'deferred',
    withMessage: true,
  },
  [InteractionResponseType.DeferredMessageUpdate]: { kind: 'deferred update', withMessage: false },
  [InteractionResponseType.UpdateMessage]: { kind: 'update', withMessage: true },
  [InteractionResponseType.ApplicationCommandAutocompleteResult]: {
    kind: 'choices',
    withMessage: false,
  },
  [InteractionResponseType.Modal]: { kind: 'modal', withMessage: false },
}

const R = InteractionResponseType
const NEW_MESSAGE = [R.ChannelMessageWithSource, R.DeferredChannelMessageWithSource]
const CHANGE = [R.DeferredMessageUpdate, R.UpdateMessage]

/** The answers that each interaction may get; a modal never follows a modal. */
function allowedAnswers(payload: APIInteraction): readonly InteractionResponseType[] {
  switch (payload.type) {
    case InteractionType.ApplicationCommand:
      return [...NEW_MESSAGE, R.Modal]
    case InteractionType.MessageComponent:
      return [...NEW_MESSAGE, ...CHANGE, R.Modal]
    case InteractionType.ModalSubmit:
      return payload.message ? [...NEW_MESSAGE, ...CHANGE] : NEW_MESSAGE
    case InteractionType.ApplicationCommandAutocomplete:
      return [R.ApplicationCommandAutocompleteResult]
    case InteractionType.Ping:
      return [R.Pong]
  }
}

function refuseWrongKind(payload: APIInteraction, type: InteractionResponseType): void {
  if (!allowedAnswers(payload).includes(type))
    throw formFault(
      'type',
      'INTERACTION_RESPONSE_TYPE_INVALID',
      `Answer type ${type} is not allowed for interaction type ${payload.type}`,
    )
}

function carryOut(
  world: World,
  interaction: OpenInteraction,
  response: APIInteractionResponse,
  uploads: readonly Upload[],
): void {
  switch (response.type) {
    case InteractionResponseType.ChannelMessageWithSource:
      post(world, interaction, response.data as MessageRequest, uploads)
      return
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const flags = (response.data?.flags ?? 0) & MessageFlags.Ephemeral
      post(world, interaction, { flags: flags | MessageFlags.Loading }, [])
      return
    }
    case InteractionResponseType.UpdateMessage: {
      const source = sourceOf(world, interaction)
      editMessage(world, source, (response.data ?? {}) as MessageRequest, uploads)
      interaction.originalId = source.api.id
      return
    }
    case InteractionResponseType.DeferredMessageUpdate:
      interaction.originalId = sourceOf(world, interaction).api.id
      return
    case InteractionResponseType.Modal:
      interaction.modal = withNumbers(response.data)
      return
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      interaction.choices = response.data.choices ?? []
      return
    case InteractionResponseType.Pong:
    case InteractionResponseType.LaunchActivity:
    case InteractionResponseType.PremiumRequired:
      return
  }
}

const withNumbers = (modal: APIModalInteractionResponseCallbackData) => ({
  ...modal,
  components: numbered(modal.components) as unknown as typeof modal.components,
})

function post(
  world: World,
  interaction: OpenInteraction,
  request: MessageRequest,
  uploads: readonly Upload[],
): void {
  const { payload } = interaction
  const isCommand = payload.type === InteractionType.ApplicationCommand
  const source = payload.type === InteractionType.MessageComponent ? payload.message : undefined
  const stored = postAnswer(world, interaction, request, uploads, {
    type: isCommand
      ? MessageType.ChatInputCommand
      : source
        ? MessageType.Reply
        : MessageType.Default,
    ...(source ? { replyTo: source.id } : {}),
  })
  interaction.originalId = stored.api.id
}

function sourceOf(world: World, interaction: OpenInteraction): StoredMessage {
  const { payload } = interaction
  const id = 'message' in payload ? payload.message?.id : undefined
  const stored = world.messages.get(id ?? '')
  if (!stored) throw refusals.unknownMessage()
  return stored
}

/** The message that the first answer made or changed. */
export const originalOf = (world: World, interaction: OpenInteraction): StoredMessage | undefined =>
  world.messages.get(interaction.originalId ?? '')
