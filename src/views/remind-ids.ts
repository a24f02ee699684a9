import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'
import * as z from 'zod'

/** Whose reminders they are, and the club in which they were asked for. */
const whose = { club: snowflake, member: snowflake }

const REMIND_SWITCHES = ['personal', 'mention', 'midRun', 'follow'] as const

/** Button under one's own reminders: switches one of them on or off; pressed twice it does so once. */
export const remindSwitchId = customId('remind', 1, {
  ...whose,
  what: z.enum(REMIND_SWITCHES),
  to: z.enum(['on', 'off']),
})

/** Button under one's own reminders: asks for the time. */
export const remindTimeId = customId('remind-time', 1, whose)

/** The form in which the time is typed. */
export const remindFormId = customId('remind-form', 1, whose)

/** The one field of that form. */
export const REMIND_TIME_FIELD = 'at'

const switched = z.enum(['', 'on', 'off'])

/** Select in a direct message: which club's days; all as given, empty = not given. */
export const remindOfClubId = customId('remind-of', 1, {
  at: z.string().regex(/^(?:\d\d:\d\d)?$/),
  personal: switched,
  mention: switched,
  midRun: switched,
})

/** Button under the answer to "Not today": reminders of that day are on again. */
export const afterAllId = customId('after-all', 1, { ...whose, date: z.iso.date() })
