import { PAIN_ANSWERS } from '#core/pain/pain-report.ts'
import { exerciseIdSchema } from '#core/training/exercise.ts'
import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'
import * as z from 'zod'

/** A club's id, or `none`; by its clock it is today. */
const club = z.union([snowflake, z.literal('none')])

/**
 * Button on one's own card of a day, with its date, or on the page of an exercise, with that, or in
 * a session, with both: opens the form.
 */
export const hurtsId = customId('hurts', 1, {
  club,
  date: z.union([z.iso.date(), z.literal('')]),
  exercise: z.union([exerciseIdSchema, z.literal('')]),
})

/** The form: what hurts, where, how much. */
export const hurtsFormId = customId('hurts-form', 1, { club })

/** Buttons of the next morning's question; `report` = which of the presser's pains it is about. */
export const hurtsCheckId = customId('hurts-check', 1, {
  club,
  report: z.string().regex(/^\d{1,15}$/),
  answer: z.enum(PAIN_ANSWERS),
})

/** Button: a professional has cleared it; asks once. */
export const clearedId = customId('cleared', 1, { club })

/** Button: yes, the hold ends. */
export const clearHoldId = customId('clear-hold', 1, { club })

/** Button: something that was said lately was a mistake. */
export const mistakeId = customId('hurts-mistake', 1, { club })

/** Button: takes that report of the presser back. */
export const takeBackId = customId('hurts-back', 1, {
  club,
  report: z.string().regex(/^\d{1,15}$/),
})
