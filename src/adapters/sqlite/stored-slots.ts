import type { SessionSlots } from '#core/training/trained-session.ts'
import * as z from 'zod'

/** The slots alone where there is nothing else to say; as all sessions once were kept. */
const storedSlots = z
  .union([
    z.array(z.string()).transform((slots) => ({ slots, finished: null, swappedIn: [] })),
    z.object({
      slots: z.array(z.string()),
      finished: z.array(z.boolean()).nullable().default(null),
      swappedIn: z.array(z.string()).default([]),
    }),
  ])
  .readonly()

export const readSlots = (json: string): SessionSlots => storedSlots.parse(JSON.parse(json))

export const writeSlots = ({ slots, finished, swappedIn }: SessionSlots): string =>
  JSON.stringify(
    finished === null && swappedIn.length === 0 ? slots : { slots, finished, swappedIn },
  )
