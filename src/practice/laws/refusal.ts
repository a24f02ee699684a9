import { fileTooBig } from './attachment-laws.ts'
import { tooManyCommands } from './command-laws.ts'
import { emptyMessage } from './content-laws.ts'
import { invalidFormBody, type InvalidFormBody } from './invalid-form-body.ts'
import type { RequestFault } from './request-fault.ts'

/** Discord's answer to a request that it does not take. */
export interface Refusal {
  status: 400 | 413 | 500
  body: InvalidFormBody | { code: number; message: string }
}

/** Faults for which Discord has an answer other than "Invalid Form Body". */
const ownAnswers: Readonly<Record<string, Refusal>> = {
  INTERNAL_SERVER_ERROR: { status: 500, body: { code: 0, message: '500: Internal Server Error' } },
  [fileTooBig]: { status: 413, body: { code: 40005, message: 'Request entity too large' } },
  [emptyMessage]: { status: 400, body: { code: 50006, message: 'Cannot send an empty message' } },
  [tooManyCommands]: {
    status: 400,
    body: { code: 30032, message: 'Maximum number of application commands reached (100)' },
  },
}

/**
 * The status and body that Discord answers these faults with. The faults of the form come first: a
 * message that is badly formed and empty is told of its form.
 */
export function refusal(faults: readonly RequestFault[]): Refusal {
  const ofForm = faults.filter(({ code }) => !(code in ownAnswers))
  if (ofForm.length > 0) return { status: 400, body: invalidFormBody(ofForm) }
  const own = faults[0] && ownAnswers[faults[0].code]
  return own ?? { status: 400, body: invalidFormBody(faults) }
}
