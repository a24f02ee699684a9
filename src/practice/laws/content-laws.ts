import { MessageReferenceType } from 'discord-api-types/v10'
import { isComponentsV2 } from './components-v2.ts'
import type { RequestFault } from './request-fault.ts'
import type { MessageDraft } from './sent-message.ts'

const mostContent = 2000

/** The fault of a message in which there is nothing; Discord has a number of its own for it. */
export const emptyMessage = 'CANNOT_SEND_EMPTY_MESSAGE'

const isBlank = (content: string | null | undefined) => !content || content.trim() === ''

const isNone = (list: readonly unknown[] | null | undefined) => !list || list.length === 0

function isEmpty({ message, edit, files }: MessageDraft): boolean {
  const nothing =
    isBlank(message.content) &&
    isNone(message.embeds) &&
    isNone(message.components) &&
    isNone(message.sticker_ids) &&
    isNone(message.attachments) &&
    files.length === 0
  if (!nothing) return false
  if (edit) {
    // What an edit does not name stays; only one that clears everything leaves nothing.
    return [message.content, message.embeds, message.components, message.attachments].every(
      (part) => part !== undefined,
    )
  }
  const forwards = message.message_reference?.type === MessageReferenceType.Forward
  return !message.poll && !message.shared_client_theme && !forwards
}

/**
 * A message holds something, at most 2000 characters of content; a message of components has
 * neither content nor embeds, poll or stickers, and at least one component.
 */
export function contentFaults(draft: MessageDraft): RequestFault[] {
  const { message, path, edit } = draft
  const faults: RequestFault[] = []
  const v2 = isComponentsV2(draft)

  if (isEmpty(draft) || (v2 && !edit && isNone(message.components)))
    faults.push({ path, code: emptyMessage, message: 'Cannot send an empty message' })
  if ((message.content?.length ?? 0) > mostContent) {
    const text = `Must be ${mostContent} or fewer in length.`
    faults.push({ path: [...path, 'content'], code: 'BASE_TYPE_MAX_LENGTH', message: text })
  }
  if (!v2) return faults
  const legacy = {
    content: Boolean(message.content),
    embeds: !isNone(message.embeds),
    sticker_ids: !isNone(message.sticker_ids),
    poll: Boolean(message.poll),
    shared_client_theme: Boolean(message.shared_client_theme),
  }
  for (const [field, used] of Object.entries(legacy)) {
    if (!used) continue
    const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'
    const text = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`
    faults.push({ path: [...path, field], code, message: text })
  }
  return faults
}
