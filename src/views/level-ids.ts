import { customId } from '#interactions/custom-id.ts'
import * as z from 'zod'

/** Buttons under the answer to Done: the step up that is offered, taken or put off. */
export const stepUpId = customId('step-up', 1, {
  level: z.enum(['2', '3']),
  answer: z.enum(['take', 'later']),
})
