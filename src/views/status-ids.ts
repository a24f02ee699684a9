import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'
import * as z from 'zod'

const club = snowflake

/** Button under the captain's overview: how things stand by now. */
export const lookAgainId = customId('status', 1, { club })

/** Button under a club's pause: those of its days that are to come count again. */
export const endClubPauseId = customId('end-club-pause', 1, {
  club,
  from: z.iso.date(),
  to: z.iso.date(),
})
