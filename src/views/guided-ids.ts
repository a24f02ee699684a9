import { GUIDED_ACTS } from '#core/guided/guided-act.ts'
import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'
import * as z from 'zod'
import { DAY_LENGTH } from './custom-ids.ts'

const club = z.union([snowflake, z.literal('none')])
const date = z.iso.date()

/** Button on a card of a day: begins or goes on with the presser's session. */
export const startId = customId('start', 1, { club, date })

/** The same, in the place of the session of another day. */
export const startAnewId = customId('start-anew', 1, { club, date })

/** Select in a direct message: which club the session is of. `day` as typed; empty = today. */
export const startOfClubId = customId('start-of', 1, { day: z.string().max(DAY_LENGTH) })

const number = z.string().regex(/^\d{1,9}$/)

/**
 * Buttons of a session. `member` is whose it is, `session` which, `version` at which step it stood;
 * `date` is the day that it is logged on.
 */
export const guideId = customId('guide', 1, {
  club,
  member: snowflake,
  date,
  session: number,
  version: number,
  act: z.enum(GUIDED_ACTS),
})
