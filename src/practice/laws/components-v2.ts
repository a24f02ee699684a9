import { ComponentType, MessageFlags } from 'discord-api-types/v10'
import type { MessageDraft } from './sent-message.ts'

/**
 * Whether the message is one of components only. An edit keeps what the message was; when that is
 * not known, its components tell.
 */
export function isComponentsV2({ message, edit, flagsBefore }: MessageDraft): boolean {
  if ((message.flags ?? 0) & MessageFlags.IsComponentsV2) return true
  if (!edit) return false
  if (flagsBefore !== undefined) return (flagsBefore & MessageFlags.IsComponentsV2) !== 0
  return (message.components ?? []).some(({ type }) => type !== ComponentType.ActionRow)
}
