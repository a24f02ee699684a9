import * as z from 'zod'
import { wellFormed } from './well-formed.ts'

/** A field as it comes back: a text or one choice has a `value`, a select has `values`. */
const fieldSchema = z.object({
  custom_id: z.string(),
  value: z.union([wellFormed, z.boolean()]).nullish(),
  values: z.array(wellFormed).nullish(),
})

/** A field wrapped in a Label, or, the older kind, fields in an action row. */
const partSchema = z.object({
  component: z.unknown().optional(),
  components: z.array(z.unknown()).nullish(),
})

/**
 * What was filled in, by custom id of the field: a text is a list of one, a select a list of what
 * was picked, a choice that was not made an empty list. What is no field, such as a text between
 * the fields, is left out; never throws.
 */
export function modalFields(components: unknown): ReadonlyMap<string, readonly string[]> {
  const parts = Array.isArray(components) ? (components as readonly unknown[]) : []
  return new Map(
    parts
      .flatMap((part) => {
        const read = partSchema.safeParse(part)
        return read.success ? [read.data.component, ...(read.data.components ?? [])] : []
      })
      .flatMap((field) => {
        const read = fieldSchema.safeParse(field)
        return read.success ? [[read.data.custom_id, contentOf(read.data)] as const] : []
      }),
  )
}

function contentOf({ value, values }: z.infer<typeof fieldSchema>): readonly string[] {
  if (values) return values
  return value === null || value === undefined ? [] : [String(value)]
}
