import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'
import * as z from 'zod'

/** Button under a pause: its owner is back. `from` is the first day of the pause that it is under. */
export const backId = customId('back', 1, {
  member: snowflake,
  from: z.iso.date(),
})
