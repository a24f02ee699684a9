import type { PostOutcome } from '#interactions/announcer.ts'
import { RESTJSONErrorCodes as Code } from 'discord-api-types/v10'
import { DiscordAPIError } from 'discord.js'

export type WhyRefused = Extract<PostOutcome, { kind: 'refused' }>['why']

/** To this person there are no direct messages, or not any more. */
const CLOSED: ReadonlySet<number> = new Set([
  Code.CannotSendMessagesToThisUser,
  Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
])

/** There is nobody to speak with: a deleted account, say. */
const NOBODY: ReadonlySet<number> = new Set([
  Code.UnknownUser,
  Code.InvalidRecipients,
  Code.InvalidFormBodyOrContentType,
])

/** They say that Discord would not have it from this bot, or not now. */
const NO_WORD_ON_THE_MESSAGE: readonly number[] = [401, 408, 429]

/**
 * The code of a refusal in Discord's own words; null for everything that says nothing about the
 * message itself: an outage, a lost connection, a token that is not taken, a page of somebody between.
 */
function codeOf(error: unknown): number | null {
  if (!(error instanceof DiscordAPIError) || typeof error.code !== 'number') return null
  const isRefusal = error.status >= 400 && error.status < 500
  return isRefusal && !NO_WORD_ON_THE_MESSAGE.includes(error.status) ? error.code : null
}

/** A reply needs the right to read the history; the message by itself does not. */
export const isReplyRefused = (error: unknown): boolean =>
  codeOf(error) === Code.CannotReplyWithoutPermissionToReadMessageHistory

/** Whether Discord refused, whatever it was that was asked of it. */
export const isRefused = (error: unknown): boolean => codeOf(error) !== null

/** Why Discord does not take a message; null when it did not say anything about it. */
export function whyRefused(error: unknown): WhyRefused | null {
  const code = codeOf(error)
  if (code === null) return null
  if (CLOSED.has(code)) return 'closed'
  switch (code) {
    case Code.UnknownChannel:
      return 'no-channel'
    case Code.MissingAccess:
      return 'cannot-see'
    case Code.MissingPermissions:
      return 'cannot-write'
    default:
      return 'refused'
  }
}

/** Whether there can be no conversation with a person. */
export function isClosed(error: unknown): boolean {
  const code = codeOf(error)
  return code !== null && (CLOSED.has(code) || NOBODY.has(code))
}
