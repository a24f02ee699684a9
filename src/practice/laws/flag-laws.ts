import { MessageFlags } from 'discord-api-types/v10'
import type { RequestFault } from './request-fault.ts'
import type { MessageDraft } from './sent-message.ts'

/**
 * Only the flags that the route allows can be set (an edit may repeat those that the message has),
 * and a message of components stays one.
 */
export function flagFaults(draft: MessageDraft): RequestFault[] {
  const { message, settable, edit, flagsBefore } = draft
  const path = [...draft.path, 'flags']
  const flags = message.flags
  if (flags === undefined || flags === null) return []
  // Beyond 31 bits there are no flags, and the operators on bits stop making sense.
  if (flags < 0 || flags > 0x7fffffff) {
    const bound = flags < 0 ? 'greater than or equal to 0' : 'less than or equal to 2147483647'
    const code = flags < 0 ? 'NUMBER_TYPE_MIN' : 'NUMBER_TYPE_MAX'
    return [{ path, code, message: `int value should be ${bound}.` }]
  }
  const faults: RequestFault[] = []
  const foreign = flags & ~(settable | (flagsBefore ?? 0))
  if (foreign !== 0) {
    const text = `The flags ${foreign} cannot be set here`
    faults.push({ path, code: 'MESSAGE_FLAGS_NOT_SETTABLE', message: text })
  }
  const wasV2 = edit && ((flagsBefore ?? 0) & MessageFlags.IsComponentsV2) !== 0
  if (wasV2 && !(flags & MessageFlags.IsComponentsV2)) {
    const text = 'MessageFlags.IS_COMPONENTS_V2 cannot be removed from a message'
    faults.push({ path, code: 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', message: text })
  }
  return faults
}
