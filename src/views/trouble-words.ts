import { en } from '#messages/en.ts'
import { timeLeft } from './written-moment.ts'
import { writtenList } from './written-list.ts'

type Reason = keyof typeof en.status.reason

/** What keeps reminders from being sent. */
export interface Failure {
  readonly reason: Reason
  readonly since: Temporal.Instant
  readonly channelId: string | null
}

/** Something that a captain has to look after. */
export type Trouble =
  | { readonly kind: 'attention' | 'noticed' | 'mended'; readonly attention: Failure }
  | {
      readonly kind:
        | 'no-channel'
        | 'channel-gone'
        | 'mention-role-gone'
        | 'captain-role-gone'
        | 'no-strength-day'
    }
  | { readonly kind: 'channel-kind'; readonly channelId: string }
  | {
      readonly kind: 'lacks'
      readonly channelId: string
      readonly rights: readonly (keyof typeof en.status.right)[]
    }

/** What is wrong, and what to click. */
export function troubleWords(trouble: Trouble): string {
  const m = en.status
  switch (trouble.kind) {
    case 'attention':
      return failureWords(trouble.attention)
    case 'noticed':
      return m.noticed(timeLeft(trouble.attention.since))
    case 'mended':
      return m.mended(timeLeft(trouble.attention.since))
    case 'no-channel':
      return m.noChannelYet
    case 'channel-gone':
      return m.channelGone
    case 'channel-kind':
      return m.channelKind(mention(trouble.channelId))
    case 'lacks': {
      const rights = writtenList(trouble.rights.map((right) => m.right[right]))
      return m.lacks(mention(trouble.channelId), rights)
    }
    case 'mention-role-gone':
      return m.mentionRoleGone
    case 'captain-role-gone':
      return m.captainRoleGone
    case 'no-strength-day':
      return m.noStrengthDay
  }
}

/** All of it under a title, and that reminders go on by themselves; nothing without any. */
export const troubleLines = (troubles: readonly Trouble[]): readonly string[] =>
  troubles.length === 0
    ? []
    : [
        en.status.attention,
        ...troubles.map(troubleWords),
        troubles.some(stopsSending) ? en.status.resumes : '',
      ]

/** What has to be right before anything can be posted at all. */
const TO_POST: readonly string[] = ['see', 'write', 'attach']

/** Whether reminders wait for it, and go on once it is mended. */
function stopsSending(trouble: Trouble): boolean {
  switch (trouble.kind) {
    case 'attention':
    case 'noticed':
    case 'mended':
    case 'no-channel':
    case 'channel-gone':
    case 'channel-kind':
      return true
    case 'lacks':
      return trouble.rights.some((right) => TO_POST.includes(right))
    case 'mention-role-gone':
    case 'captain-role-gone':
    case 'no-strength-day':
      return false
  }
}

/** Why a reminder could not be sent, and what to click. */
export function failureWords({ reason, channelId }: Failure): string {
  const words = en.status.reason[reason]
  if (typeof words === 'string') return words
  return words(channelId === null ? en.status.thatChannel : mention(channelId))
}

const mention = (channelId: string): string => `<#${channelId}>`
