import type { $ZodCheck, $ZodType, $ZodTypes } from 'zod/v4/core'
import { lengthFaults } from './length-faults.ts'
import type { RequestFault } from './request-fault.ts'
import { scalarFaults } from './scalar-faults.ts'
import { departsFromSchema } from './schema-departure.ts'
import { unionTypeFault } from './union-type-fault.ts'

type Path = readonly (string | number)[]

const fault = (path: Path, code: string, message: string): RequestFault => ({ path, code, message })

const missing = (path: Path) => fault(path, 'BASE_TYPE_REQUIRED', 'This field is required')

const notAnObject = (path: Path) =>
  fault(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType')

function opened(schema: $ZodType): $ZodTypes {
  const { def } = (schema as $ZodTypes)._zod
  return def.type === 'lazy' ? opened(def.getter()) : (schema as $ZodTypes)
}

function typesOf(schema: $ZodTypes): readonly unknown[] | null {
  const { def } = schema._zod
  if (def.type !== 'object') return null
  const type = def.shape['type']
  if (!type) return null
  const literal = opened(type)._zod.def
  return literal.type === 'literal' ? literal.values : null
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function unionFaults(options: readonly $ZodType[], value: unknown, path: Path) {
  const candidates = options.map(opened)
  const objects = candidates.filter((option) => option._zod.def.type === 'object')
  const types = objects.map(typesOf)
  if (objects.length > 1 && types.every((found) => found !== null)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const type = (value as Record<string, unknown>)['type']
      if (type === undefined || type === null) return [missing([...path, 'type'])]
      const chosen = objects[types.findIndex((found) => found.includes(type))]
      if (chosen) return shapeFaults(chosen, value, path)
      return [unionTypeFault(path, types.flat())]
    }
  }
  // Without a discriminator, the choice that fits best says what is wrong.
  const alike = candidates.filter((option) => option._zod.def.type === kindOf(value))
  let best: readonly RequestFault[] | undefined
  for (const option of alike.length > 0 ? alike : candidates) {
    const found = shapeFaults(option, value, path)
    if (found.length === 0) return found
    if (!best || found.length < best.length) best = found
  }
  return best ?? []
}

function objectFaults(shape: Readonly<Record<string, $ZodType>>, value: unknown, path: Path) {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [notAnObject(path)]
  const fields = value as Record<string, unknown>
  // Discord ignores fields that it does not know.
  return Object.entries(shape).flatMap(([key, schema]) =>
    shapeFaults(schema, Object.hasOwn(fields, key) ? fields[key] : undefined, [...path, key]),
  )
}

function listFaults(element: $ZodType, checks: readonly $ZodCheck[], value: unknown, path: Path) {
  if (!Array.isArray(value)) {
    const message = 'Only iterables may be used in a ListType'
    return [fault(path, 'LIST_TYPE_CONVERT', message)]
  }
  const length = lengthFaults(path, value.length, checks)
  if (length.length > 0) return length
  return value.flatMap((item, index) => shapeFaults(element, item, [...path, index]))
}

function recordFaults(valueType: $ZodType, value: unknown, path: Path) {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [notAnObject(path)]
  return Object.entries(value).flatMap(([key, item]) =>
    shapeFaults(valueType, item, [...path, key]),
  )
}

/**
 * Where a value departs from one of Discord's schemas, in Discord's own words. The faults of a
 * component are those of its `type`, not of every component it could have been.
 */
export function shapeFaults(schema: $ZodType, value: unknown, path: Path): readonly RequestFault[] {
  if (departsFromSchema(value, path)) return []
  const { _zod } = opened(schema)
  const { def } = _zod
  if (def.type === 'optional')
    return value === undefined ? [] : shapeFaults(def.innerType, value, path)
  if (def.type === 'nullable') return value === null ? [] : shapeFaults(def.innerType, value, path)
  if (def.type === 'unknown') return []
  if (def.type === 'undefined') return value === undefined ? [] : [missing(path)]
  if (def.type === 'union') return unionFaults(def.options, value, path)
  if (def.type === 'intersection')
    return [...shapeFaults(def.left, value, path), ...shapeFaults(def.right, value, path)]

  if (value === undefined || value === null) return def.type === 'null' ? [] : [missing(path)]
  if (def.type === 'object') return objectFaults(def.shape, value, path)
  if (def.type === 'array') return listFaults(def.element, def.checks ?? [], value, path)
  if (def.type === 'record') return recordFaults(def.valueType, value, path)
  const scalar = scalarFaults(_zod, value, path)
  if (scalar) return scalar
  throw new Error(`a schema of Discord's has an unknown kind: ${def.type} at ${path.join('.')}`)
}
