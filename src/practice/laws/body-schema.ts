import type { $ZodType } from 'zod/v4/core'
import { describedBodies } from './described-bodies.ts'
import { discordSchemas, zodMini } from './discord-spec.ts'
import { ownBodies } from './own-bodies.ts'

const built = new Map<string, $ZodType>()

function build(key: string): $ZodType | null {
  const schemas = discordSchemas()
  const own = ownBodies[key]
  if (own) return own(schemas, zodMini())
  const alternatives = (describedBodies[key] ?? []).map((name) => {
    const schema = schemas[name]
    if (!schema) throw new Error(`discord-api-spec has no schema ${name} (for ${key})`)
    return schema
  })
  return alternatives.length > 1 ? zodMini().union(alternatives) : (alternatives[0] ?? null)
}

/** The schema of this route's body, null when there is none. */
export function bodySchema(method: string, route: string): $ZodType | null {
  const key = `${method.toUpperCase()} ${route}`
  const ready = built.get(key)
  if (ready) return ready
  const schema = build(key)
  if (schema) built.set(key, schema)
  return schema
}
