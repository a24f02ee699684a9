import type { RequestFault } from './request-fault.ts'
import type { MessageDraft } from './sent-message.ts'

const mostFiles = 10
const mostBytes = 10 * 1024 * 1024

/** The fault of a file that is too big; Discord answers it with a status of its own. */
export const fileTooBig = 'REQUEST_ENTITY_TOO_LARGE'

/** The number of a file's field, `files[2]`; null for a field that Discord does not read. */
export function fileNumber(field: string): string | null {
  return /^files\[(\d+)\]$/.exec(field)?.[1] ?? null
}

/**
 * At most ten files of 10 MiB each, in fields `files[n]`. An entry of `attachments` speaks of a
 * file of the form by that n, or, in an edit only, of one that the message has already, by its id.
 */
export function attachmentFaults({ message, path, files, edit }: MessageDraft): RequestFault[] {
  const faults: RequestFault[] = []
  const numbers = new Set<string>()
  for (const { field, name, size } of files) {
    const number = fileNumber(field)
    if (number === null) {
      const text = `The field "${field}" is not files[n]`
      faults.push({ path: [field], code: 'FILE_FIELD_UNKNOWN', message: text })
    } else numbers.add(number)
    if (size > mostBytes)
      faults.push({ path: [field], code: fileTooBig, message: 'Request entity too large' })
    if (name === '')
      faults.push({ path: [field], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' })
  }
  if (files.length > mostFiles) {
    const text = `Must be ${mostFiles} or fewer in length.`
    faults.push({ path: [...path, 'attachments'], code: 'BASE_TYPE_MAX_LENGTH', message: text })
  }
  const seen = new Set<string>()
  for (const [index, attachment] of (message.attachments ?? []).entries()) {
    const id = String(attachment.id)
    const place = [...path, 'attachments', index, 'id']
    // An id of Discord's has at least 17 digits; a file's number has one.
    const kept = edit && id.length >= 17
    if (!kept && !numbers.has(id)) {
      const text = `Attachment data for id ${id} was not found`
      faults.push({ path: place, code: 'ATTACHMENT_NOT_FOUND', message: text })
    }
    if (seen.has(id)) {
      const text = 'Attachment ids cannot be duplicated'
      faults.push({ path: place, code: 'ATTACHMENT_ID_DUPLICATED', message: text })
    }
    seen.add(id)
  }
  return faults
}
