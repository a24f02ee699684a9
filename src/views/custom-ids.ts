import { EFFORTS, effortSchema } from '#core/sessions/session.ts'
import { exerciseIdSchema } from '#core/training/exercise.ts'
import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'
import * as z from 'zod'

/** A club's id, or `none` where the default plan serves somebody without a club. */
const club = z.union([snowflake, z.literal('none')])
const date = z.iso.date()

/** Longest text taken for a day; a custom id has to hold it. */
export const DAY_LENGTH = 20

/** Select on a day's card: one move's whole page. */
export const lookId = customId('look', 1, { club })

/** Button: another day's card. */
export const dayId = customId('day', 1, { club, date })

/** Select in a direct message: which club the day is asked for. `day` as typed; empty = today. */
export const dayOfClubId = customId('day-of', 1, { day: z.string().max(DAY_LENGTH) })

/** Select in a direct message: which club's week. */
export const weekOfClubId = customId('week-of', 1, {})

/** Button: an exercise's page. */
export const exerciseId = customId('exercise', 1, { exercise: exerciseIdSchema })

/** Selects under one's own settings; `member` is whose they are. */
export const levelId = customId('level', 1, { member: snowflake })
export const kitId = customId('kit', 1, { member: snowflake })

/** Button on a day's card: logs the presser's session of that date. */
export const doneId = customId('done', 1, { club, date })

/** Select in a direct message: which club a session is logged in. All as typed; empty = not given. */
export const doneOfClubId = customId('done-of', 1, {
  day: z.string().max(DAY_LENGTH),
  effort: z.enum(['', ...EFFORTS]),
  percent: z.string().regex(/^\d{0,3}$/),
})

/** Buttons on the answer to Done; `member` is whose session it is. */
export const undoId = customId('undo', 1, { club, member: snowflake, date })
export const effortId = customId('effort', 1, {
  club,
  member: snowflake,
  date,
  effort: effortSchema,
})

/** Select in a direct message: in which club the newest session is taken back. */
export const undoOfClubId = customId('undo-of', 1, {})

/** Button on a private card: cheers everybody who is shown there. */
export const cheerId = customId('cheer', 1, { club, date })

/** Select in a direct message: which club's streak. `member` = whose; empty = one's own. */
export const streakOfClubId = customId('streak-of', 1, {
  member: z.union([snowflake, z.literal('')]),
})
