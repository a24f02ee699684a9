import type { RequestFault } from './request-fault.ts'
import type { MessageDraft } from './sent-message.ts'

/** A nonce cannot be enforced where there is none; its length is of the message's shape. */
export function nonceFaults({ message, path }: MessageDraft): RequestFault[] {
  const { nonce, enforce_nonce: enforced } = message
  if (!enforced || (nonce !== undefined && nonce !== null && nonce !== '')) return []
  const text = 'This field is required'
  return [{ path: [...path, 'nonce'], code: 'BASE_TYPE_REQUIRED', message: text }]
}
