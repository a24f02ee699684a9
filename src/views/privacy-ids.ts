import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'
import * as z from 'zod'

const member = snowflake

/** Buttons under what is stored; `member` is whose it is. */
export const exportId = customId('export', 1, { member })
export const deleteId = customId('delete', 1, { member })

/** Buttons under "are you sure?"; `asked` is when that was asked, in seconds since 1970. */
export const confirmDeleteId = customId('delete-now', 1, {
  member,
  asked: z.string().regex(/^\d{1,11}$/),
})
export const keepId = customId('delete-not', 1, { member })
