import { InteractionType, type APIInteraction, type APIMessage } from 'discord-api-types/v10'
import { buttonsOf, selectsOf } from '#practice/people/controls.ts'
import type { OpenInteraction } from '#practice/world/state.ts'
import type { PagePending } from './page-api.ts'
import { saidCommand } from './said-command.ts'

/** How an interaction stands for its person; null for a request for suggestions. */
export function pagePending(interaction: OpenInteraction): PagePending | null {
  const { payload } = interaction
  const what = whatWasDone(payload)
  if (what === null) return null
  const channelId = payload.channel?.id ?? ''
  return { id: payload.id, channelId, state: stateOf(interaction), what }
}

function stateOf({ failed, expired, steps }: OpenInteraction): PagePending['state'] {
  const isDeferral = (kind: string) => kind === 'deferred' || kind === 'deferred update'
  const answered = steps.some(({ kind }) => !isDeferral(kind) && !isEnd(kind))
  if (answered) return 'answered'
  if (failed) return 'failed'
  const deferral = steps.findLast(({ kind }) => isDeferral(kind))
  if (!deferral) return expired ? 'failed' : 'sent'
  // A press may be acknowledged and nothing else happen: that is no failure.
  if (expired) return deferral.kind === 'deferred' ? 'failed' : 'answered'
  return 'thinking'
}

const isEnd = (kind: string): boolean => kind === 'failed' || kind === 'expired'

function whatWasDone(payload: APIInteraction): string | null {
  switch (payload.type) {
    case InteractionType.ApplicationCommand:
      return saidCommand(payload)
    case InteractionType.MessageComponent:
      return labelOf(payload.message, payload.data.custom_id)
    case InteractionType.ModalSubmit:
      return 'your form'
    case InteractionType.ApplicationCommandAutocomplete:
    case InteractionType.Ping:
      return null
  }
}

function labelOf(message: APIMessage, id: string): string {
  const button = buttonsOf(message).find(({ customId }) => customId === id)
  const select = selectsOf(message).find(({ customId }) => customId === id)
  return button?.label || button?.emoji || select?.placeholder || 'your choice'
}
