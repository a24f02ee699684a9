import * as z from 'zod'
import type { PageAction } from './page-api.ts'

const id = z.string().regex(/^\d{1,20}$/)
const name = z.string().min(1).max(100)
const customId = z.string().max(100)
const text = z.string().max(6_000)

const byPerson = { person: id, channel: id }
const command = {
  ...byPerson,
  command: name,
  subcommand: name.nullable(),
  options: z.record(name, z.union([text, z.number(), z.boolean()])),
}

/** A page's action as it comes over HTTP. */
export const actionSchema: z.ZodType<PageAction> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('type'), ...command }),
  z.strictObject({ kind: z.literal('suggest'), ...command, focused: name }),
  z.strictObject({ kind: z.literal('press'), ...byPerson, message: id, customId }),
  z.strictObject({
    kind: z.literal('select'),
    ...byPerson,
    message: id,
    customId,
    values: z.array(text).max(25),
  }),
  z.strictObject({
    kind: z.literal('submit'),
    ...byPerson,
    opener: id,
    fields: z.record(customId, z.union([text, z.array(text).max(25), z.boolean()])),
  }),
  z.strictObject({ kind: z.literal('say'), ...byPerson, text }),
  z.strictObject({ kind: z.literal('move clock'), move: name }),
  z.strictObject({ kind: z.literal('start empty') }),
  z.strictObject({ kind: z.literal('start with history') }),
])
