import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'
import * as z from 'zod'

/** Whose settings they are. */
const member = snowflake

/** Select under one's own settings: strength days; none = the club's. */
export const ownDaysId = customId('own-days', 1, { member })

/** Select under one's own settings: what club-mates see. */
export const matesId = customId('mates', 1, { member })

/** Select under one's own settings: the swap to be forgotten, by the move that it stands in for. */
export const forgetSwapId = customId('forget-swap', 1, { member })

/** Button under one's own settings: on boards or not. */
export const boardsId = customId('boards-me', 1, { member, boards: z.enum(['show', 'hide']) })
