import { reminderKindSchema, type ReminderIdentity } from '#core/reminders/reminder.ts'
import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'
import * as z from 'zod'

const date = z.iso.date()

/**
 * Button on everything that the bot posts by itself: opens what it is about, for its presser alone.
 * It carries the reminder's identity, by which a message is found again in a channel's history.
 */
export const openId = customId('open', 1, {
  kind: reminderKindSchema,
  club: snowflake,
  date,
  /** Empty on what stands in a channel. */
  member: z.union([snowflake, z.literal('')]),
  turn: z.string().regex(/^\d{1,3}$/),
})

/** The custom id that every message of this reminder has on it, and no other message. */
export const markOf = ({ kind, clubId, day, memberId, turn }: ReminderIdentity): string =>
  openId.encode({
    kind,
    club: clubId,
    date: day.toString(),
    member: memberId ?? '',
    turn: String(turn),
  })

/** Button: nothing more of that day for the presser. */
export const notTodayId = customId('not-today', 1, { club: snowflake, date })

/** Buttons on a member's own reminder; `member` is whose it is. */
const own = { club: snowflake, member: snowflake, date }
export const snoozeId = customId('snooze', 1, { ...own, turn: z.string().regex(/^\d{1,3}$/) })
export const keepRemindersId = customId('keep-reminders', 1, {
  ...own,
  answer: z.enum(['keep', 'stop']),
})

/** Select: how many were done inside the run of that date. */
export const midRunId = customId('mid-run', 1, { club: snowflake, date })
