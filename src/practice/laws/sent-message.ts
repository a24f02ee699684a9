import type { ApiRequest } from './api-request.ts'
import type { SentComponent } from './sent-component.ts'

/** A message as the bot sends it, its shape already checked. */
export interface SentMessage {
  content?: string | null
  embeds?: readonly SentEmbed[] | null
  components?: readonly SentComponent[] | null
  attachments?: readonly SentAttachment[] | null
  sticker_ids?: readonly string[] | null
  poll?: object | null
  flags?: number | null
  nonce?: string | number | null
  enforce_nonce?: boolean | null
  message_reference?: { type?: number | null } | null
  shared_client_theme?: object | null
  allowed_mentions?: SentMentions | null
}

/** Who may be pinged. */
export interface SentMentions {
  parse?: readonly (string | null)[] | null
  users?: readonly (string | null)[] | null
  roles?: readonly (string | null)[] | null
}

/** A file that is sent, or one that an edit keeps. */
export interface SentAttachment {
  id: string | number
  filename?: string | null
}

/** A rich embed. */
export interface SentEmbed {
  title?: string | null
  description?: string | null
  fields?: readonly { name: string; value: string }[] | null
  footer?: { text?: string | null; icon_url?: string | null } | null
  author?: { name?: string | null; icon_url?: string | null } | null
  image?: { url?: string | null } | null
  thumbnail?: { url?: string | null } | null
  url?: string | null
}

/** A message to be judged, and what about its route and its receiver matters for that. */
export interface MessageDraft {
  message: SentMessage
  /** Where in the body the message is: `data` in an answer to an interaction. */
  path: readonly (string | number)[]
  files: ApiRequest['files']
  /** Flags that this route may set. */
  settable: number
  /** Whether it changes a message that is there already. */
  edit: boolean
  /** Flags of the message that is edited, where they are known. */
  flagsBefore: number | undefined
}
