import type { RequestFault } from './request-fault.ts'
import type { MessageDraft } from './sent-message.ts'

/** Either all of a kind may be pinged, or those that are listed; never both. */
export function mentionFaults({ message, path }: MessageDraft): RequestFault[] {
  const mentions = message.allowed_mentions
  if (!mentions) return []
  return (['users', 'roles'] as const)
    .filter((kind) => mentions.parse?.includes(kind) && (mentions[kind]?.length ?? 0) > 0)
    .map((kind) => ({
      path: [...path, 'allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }))
}
