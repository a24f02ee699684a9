import * as z from 'zod'

/** What a club hears in its channel. */
export const CLUB_KINDS = ['card', 'prerun', 'last-call', 'recap'] as const
/**
 * What one member is sent who asked for it. `snooze` is a `personal` reminder that was put off, `pain`
 * the question of the morning after something hurt a little.
 */
const MEMBER_KINDS = ['personal', 'snooze', 'mid-run', 'pain'] as const
const REMINDER_KINDS = [...CLUB_KINDS, ...MEMBER_KINDS] as const

export const reminderKindSchema = z.enum(REMINDER_KINDS)
export type ReminderKind = z.infer<typeof reminderKindSchema>

/** Whether it is due once, at a moment that was set for it, and not again and again. */
export const isOnce = (kind: ReminderKind): boolean => kind === 'snooze' || kind === 'pain'

/** Names one reminder: there is never a second one with the same identity. */
export interface ReminderIdentity {
  readonly clubId: string
  readonly kind: ReminderKind
  /** The club day; the member's own club day for what is sent to a member. */
  readonly day: Temporal.PlainDate
  /** null for what goes to the club's channel. */
  readonly memberId: string | null
  /** 0; higher for a reminder that was snoozed again. */
  readonly turn: number
}

/** The same text for the same identity, and another one for any other. */
export const identityKey = ({ clubId, kind, day, memberId, turn }: ReminderIdentity): string =>
  [clubId, kind, day.toString(), memberId ?? '', String(turn)].join('/')
