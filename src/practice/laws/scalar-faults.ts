import type { $ZodCheck, $ZodChecks, $ZodTypes } from 'zod/v4/core'
import { choiceList } from './choice-list.ts'
import { lengthFaults } from './length-faults.ts'
import type { RequestFault } from './request-fault.ts'

type Path = readonly (string | number)[]

const fault = (path: Path, code: string, message: string): RequestFault => ({ path, code, message })

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

function formatFault(path: Path, value: string, checks: readonly $ZodCheck[]) {
  for (const { _zod } of checks as readonly $ZodChecks[]) {
    if (_zod.def.check !== 'string_format') continue
    if (_zod.def.format === 'url' && !URL.canParse(value))
      return [fault(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')]
    if (_zod.def.format === 'datetime' && Number.isNaN(Date.parse(value)))
      return [fault(path, 'DATE_TIME_TYPE_PARSE', `Could not parse ${value}. Should be ISO8601.`)]
    if (_zod.def.format === 'regex' && _zod.def.pattern && !_zod.def.pattern.test(value))
      return [fault(path, 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`)]
  }
  return []
}

// The schemas lost the difference between whole and real numbers; these are the real ones.
const realNumbers = new Set(['duration_secs', 'min_value', 'max_value', 'value', 'volume'])

function numberFaults(path: Path, value: number, checks: readonly $ZodCheck[]) {
  const real = realNumbers.has(String(path.at(-1)))
  const kind = real ? 'float' : 'int'
  if (!Number.isFinite(value) || (!real && !Number.isInteger(value)))
    return [fault(path, 'NUMBER_TYPE_COERCE', `Value "${value}" is not ${kind}.`)]
  for (const { _zod } of checks as readonly $ZodChecks[]) {
    const { def } = _zod
    if (def.check === 'less_than' && value > Number(def.value)) {
      const message = `${kind} value should be less than or equal to ${String(def.value)}.`
      return [fault(path, 'NUMBER_TYPE_MAX', message)]
    }
    if (def.check === 'greater_than' && value < Number(def.value)) {
      const message = `${kind} value should be greater than or equal to ${String(def.value)}.`
      return [fault(path, 'NUMBER_TYPE_MIN', message)]
    }
  }
  return []
}

/**
 * What is wrong with a value that is there and should be text, a number, yes or no, or one of a few;
 * null when the schema asks for something made of parts.
 */
export function scalarFaults(
  { def }: $ZodTypes['_zod'],
  value: unknown,
  path: Path,
): readonly RequestFault[] | null {
  const checks = 'checks' in def ? (def.checks ?? []) : []
  if (def.type === 'string') {
    if (typeof value === 'string')
      return [...lengthFaults(path, value.length, checks), ...formatFault(path, value, checks)]
    const message = `Could not interpret "${shown(value)}" as string.`
    return [fault(path, 'STRING_TYPE_CONVERT', message)]
  }
  if (def.type === 'number') {
    if (typeof value === 'number') return numberFaults(path, value, checks)
    return [fault(path, 'NUMBER_TYPE_COERCE', `Value "${shown(value)}" is not int.`)]
  }
  if (def.type === 'boolean') {
    if (typeof value === 'boolean') return []
    return [fault(path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.')]
  }
  if (def.type === 'literal') {
    if ((def.values as readonly unknown[]).includes(value)) return []
    const message = `Value must be one of ${choiceList(def.values)}.`
    return [fault(path, 'BASE_TYPE_CHOICES', message)]
  }
  if (def.type === 'null') return [fault(path, 'BASE_TYPE_CHOICES', 'Value must be null.')]
  return null
}
