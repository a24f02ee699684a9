import type { $ZodCheck, $ZodChecks } from 'zod/v4/core'
import type { RequestFault } from './request-fault.ts'

type Path = readonly (string | number)[]

const fault = (path: Path, code: string, message: string): RequestFault => ({ path, code, message })

/** Whether a text or a list is as long as its schema wants; of texts, UTF-16 units count. */
export function lengthFaults(
  path: Path,
  length: number,
  checks: readonly $ZodCheck[],
): readonly RequestFault[] {
  let least = 0
  let most = Infinity
  for (const { _zod } of checks as readonly $ZodChecks[]) {
    if (_zod.def.check === 'min_length') least = _zod.def.minimum
    if (_zod.def.check === 'max_length') most = _zod.def.maximum
  }
  if (length >= least && length <= most) return []
  if (least > 0 && most < Infinity) {
    const message = `Must be between ${least} and ${most} in length.`
    return [fault(path, 'BASE_TYPE_BAD_LENGTH', message)]
  }
  return length > most
    ? [fault(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`)]
    : [fault(path, 'BASE_TYPE_MIN_LENGTH', `Must be ${least} or more in length.`)]
}
