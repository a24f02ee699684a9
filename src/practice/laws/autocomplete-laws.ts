import type { RequestFault } from './request-fault.ts'
import type { SentChoice } from './sent-command.ts'

const longestValue = 100

/** A suggestion's value, where it is text, has at most 100 characters; the rest is shape. */
export function autocompleteFaults(
  choices: readonly (SentChoice | null)[],
  path: readonly (string | number)[],
): readonly RequestFault[] {
  return choices.flatMap((choice, index) => {
    if (typeof choice?.value !== 'string' || choice.value.length <= longestValue) return []
    const message = `Must be ${longestValue} or fewer in length.`
    const place = [...path, 'choices', index, 'value']
    return [{ path: place, code: 'BASE_TYPE_MAX_LENGTH', message }]
  })
}
