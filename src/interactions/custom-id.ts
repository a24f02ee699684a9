import * as z from 'zod'

/** Discord's limit. */
const MAX_LENGTH = 100

type Fields = Readonly<Record<string, z.ZodType<string, string>>>
type Values<F extends Fields> = { readonly [K in keyof F]: z.output<F[K]> }

/** The id of a button or a select: a name, a version and the facts that it needs. */
export interface CustomId<F extends Fields> {
  readonly name: string
  /** Throws a RangeError when the id would be longer than Discord allows: a bug, not input. */
  readonly encode: (values: Values<F>) => string
  /** null = not ours, of another version, or tampered with: the button is out of date. */
  readonly decode: (id: string) => Values<F> | null
}

/**
 * A codec for custom ids. Bump `version` whenever the fields change: an old button then decodes
 * to null instead of to something else.
 */
export function customId<const F extends Fields>(
  name: string,
  version: number,
  fields: F,
): CustomId<F> {
  const keys = Object.keys(fields)
  const head = [name, String(version)]
  return {
    name,
    encode: (values) => {
      const id = [...head, ...keys.map((key) => encodeURIComponent(values[key] ?? ''))].join(':')
      if (id.length > MAX_LENGTH) throw new RangeError(`custom id too long: ${id}`)
      return id
    },
    decode: (id) => {
      const parts = id.split(':')
      if (parts.length !== head.length + keys.length) return null
      if (head.some((part, index) => parts[index] !== part)) return null
      const values: Record<string, string> = {}
      for (const [index, key] of keys.entries()) {
        const parsed = fields[key]?.safeParse(decodePart(parts[head.length + index] ?? ''))
        if (!parsed?.success) return null
        values[key] = parsed.data
      }
      return values as Values<F>
    },
  }
}

function decodePart(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** The name in front of an id, by which a handler is found. */
export const nameOf = (id: string): string => id.slice(0, id.indexOf(':'))
