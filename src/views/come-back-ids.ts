import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'
import * as z from 'zod'

/** Whose come-backs they are. */
const member = snowflake
const answer = z.enum(['name', 'leave-out'])

/** Buttons on the answer to Done: whether the recap may name the member. */
export const comeBackId = customId('come-back', 1, { member, answer })

/** Button under one's own settings: the same. */
export const nameComeBacksId = customId('name-come-backs', 1, { member, answer })
