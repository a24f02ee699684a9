import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'
import * as z from 'zod'

/** Captains do nothing outside a club. */
const club = snowflake

/** Button under an amnesty: the date counts again. */
export const liftAmnestyId = customId('lift-amnesty', 1, { club, date: z.iso.date() })

/** Button: another page of the audit; 0 = the newest. */
export const auditPageId = customId('audit', 1, { club, page: z.string().regex(/^\d{1,6}$/) })
