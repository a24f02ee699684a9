import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10'
import type { ApiRequest } from './api-request.ts'
import { autocompleteFaults } from './autocomplete-laws.ts'
import { choiceList } from './choice-list.ts'
import { messageFaults } from './message-laws.ts'
import { modalFaults } from './modal-laws.ts'
import type { RequestFault } from './request-fault.ts'
import type { SentChoice } from './sent-command.ts'
import type { SentMessage } from './sent-message.ts'

interface SentCallback {
  type: number
  data?: (SentMessage & { choices?: readonly (SentChoice | null)[] | null }) | null
}

const Answer = InteractionResponseType

const answers = [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource]
const updates: readonly number[] = [Answer.DeferredMessageUpdate, Answer.UpdateMessage]

/** What each interaction may be answered with; a modal cannot follow a modal. */
const answersTo: ReadonlyMap<number, readonly number[]> = new Map<number, readonly number[]>([
  [InteractionType.Ping, [Answer.Pong]],
  [InteractionType.ApplicationCommand, [...answers, Answer.Modal, Answer.LaunchActivity]],
  [InteractionType.MessageComponent, [...answers, ...updates, Answer.Modal, Answer.LaunchActivity]],
  [InteractionType.ApplicationCommandAutocomplete, [Answer.ApplicationCommandAutocompleteResult]],
  [InteractionType.ModalSubmit, [...answers, ...updates, Answer.LaunchActivity]],
])

function allowedAnswers(context: ApiRequest['context']): readonly number[] | undefined {
  const type = context?.interactionType
  if (type === undefined) return undefined
  const allowed = answersTo.get(type)
  // Only a modal that a component opened has a message to update.
  const messageless =
    type === InteractionType.ModalSubmit && context?.componentMessageFlags === undefined
  return messageless ? allowed?.filter((answer) => !updates.includes(answer)) : allowed
}

/** Flags that the first answer can set: a deferral shows only who can see it. */
const replyFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2

const updateFlags = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2

function deferralFaults(flags: number, settable: number): readonly RequestFault[] {
  const foreign = flags & ~settable
  if (foreign === 0) return []
  const message = `The flags ${foreign} cannot be set here`
  return [{ path: ['data', 'flags'], code: 'MESSAGE_FLAGS_NOT_SETTABLE', message }]
}

/** The first answer to an interaction: of a kind that suits it, and right in itself. */
export function callbackFaults({ body, files, context }: ApiRequest): readonly RequestFault[] {
  const { type, data } = body as SentCallback
  const allowed = allowedAnswers(context)
  if (allowed && !allowed.includes(type)) {
    const message = `Value must be one of ${choiceList(allowed)}.`
    return [{ path: ['type'], code: 'INTERACTION_CALLBACK_TYPE_INVALID', message }]
  }
  const path = ['data']
  switch (type) {
    case Answer.ChannelMessageWithSource:
      return messageFaults({
        message: data ?? {},
        path,
        files,
        settable: replyFlags,
        edit: false,
        flagsBefore: undefined,
      })
    case Answer.UpdateMessage:
      return messageFaults({
        message: data ?? {},
        path,
        files,
        settable: updateFlags,
        edit: true,
        flagsBefore: context?.componentMessageFlags,
      })
    case Answer.DeferredChannelMessageWithSource:
      return deferralFaults(data?.flags ?? 0, MessageFlags.Ephemeral)
    case Answer.DeferredMessageUpdate:
      return deferralFaults(data?.flags ?? 0, 0)
    case Answer.Modal:
      return modalFaults(data?.components ?? [], path)
    case Answer.ApplicationCommandAutocompleteResult:
      return autocompleteFaults(data?.choices ?? [], path)
    default:
      return []
  }
}
