import type { RequestFault } from './request-fault.ts'
import type { SentComponent } from './sent-component.ts'

/**
 * At least is not above at most, and text that is there beforehand fits between them. In a row (the
 * old way) it needs a label of its own.
 */
export function textInputFaults(
  input: SentComponent,
  path: readonly (string | number)[],
  labelled: boolean,
): RequestFault[] {
  const faults: RequestFault[] = []
  const add = (field: string, code: string, message: string) =>
    faults.push({ path: [...path, field], code, message })
  const least = input.min_length ?? 0
  const most = input.max_length ?? 4000

  if (least > most) {
    const message = 'The minimum length must be less than or equal to the maximum length'
    add('min_length', 'TEXT_INPUT_MIN_LENGTH_ABOVE_MAX', message)
  }
  const length = input.value?.length ?? 0
  if (length > 0 && (length < least || length > most))
    add('value', 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`)
  if (!labelled && !input.label) add('label', 'BASE_TYPE_REQUIRED', 'This field is required')
  return faults
}
