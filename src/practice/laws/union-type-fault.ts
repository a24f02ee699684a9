import { choiceList } from './choice-list.ts'
import type { RequestFault } from './request-fault.ts'

/** The fault of a thing whose `type` is none of those that this place can hold. */
export function unionTypeFault(
  path: readonly (string | number)[],
  types: readonly unknown[],
): RequestFault {
  const message = `Value of field "type" must be one of ${choiceList(types)}.`
  return { path, code: 'UNION_TYPE_CHOICES', message }
}
