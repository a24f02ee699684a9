import {
  ApplicationIntegrationType,
  MessageFlags,
  MessageType,
  type APIMessage,
} from 'discord-api-types/v10'
import { refusals } from './api-error.ts'
import type { Upload } from './attachments.ts'
import { messageOfInteraction, recordStep } from './interactions.ts'
import { postAnswer } from './post-answer.ts'
import { deleteMessage, editMessage, type MessageRequest } from './messages.ts'
import type { OpenInteraction } from './state.ts'
import type { World } from './world.ts'

/** Follow-ups that a bot may send where it is installed by the person only, not by the server. */
const FOLLOW_UPS_OF_USER_INSTALL = 5

/**
 * Sends a further message under an answered interaction. Right after a deferral it fills in the
 * waiting message instead, whose privacy stays as it was deferred.
 */
export function followUp(
  world: World,
  interaction: OpenInteraction,
  request: MessageRequest,
  uploads: readonly Upload[],
): APIMessage {
  const original = world.messages.get(interaction.originalId ?? '')
  if (original && ((original.api.flags ?? 0) & MessageFlags.Loading) !== 0)
    return editAnswer(world, interaction, '@original', request, uploads)

  const owners = interaction.payload.authorizing_integration_owners
  const byServer = owners[ApplicationIntegrationType.GuildInstall] !== undefined
  if (!byServer && interaction.followUpIds.length >= FOLLOW_UPS_OF_USER_INSTALL)
    throw refusals.tooManyFollowUps()

  const stored = postAnswer(world, interaction, request, uploads, {
    type: original ? MessageType.Reply : MessageType.Default,
    ...(original ? { replyTo: original.api.id } : {}),
  })
  interaction.followUpIds.push(stored.api.id)
  recordStep(world, interaction, 'follow-up', stored.api)
  return stored.api
}

/** Edits "@original" or a follow-up by the interaction's token. */
export function editAnswer(
  world: World,
  interaction: OpenInteraction,
  messageId: string,
  request: MessageRequest,
  uploads: readonly Upload[],
): APIMessage {
  const stored = messageOfInteraction(world, interaction, messageId)
  editMessage(world, stored, request, uploads)
  recordStep(world, interaction, 'edit', stored.api)
  return stored.api
}

/** Deletes "@original" or a follow-up by the interaction's token. */
export function deleteAnswer(world: World, interaction: OpenInteraction, messageId: string): void {
  const stored = messageOfInteraction(world, interaction, messageId)
  deleteMessage(world, stored)
  recordStep(world, interaction, 'delete', stored.api)
}
