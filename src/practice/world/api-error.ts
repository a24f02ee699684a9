/** A refusal in Discord's own words: the HTTP status and the body's `code` and `message`. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: number
  /** The tree of faults that goes with code 50035. */
  readonly errors: unknown

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }

  /** The JSON body of the answer. */
  body(): Record<string, unknown> {
    const body = { message: this.message, code: this.code }
    return this.errors === undefined ? body : { ...body, errors: this.errors }
  }
}

const refusal = (status: number, code: number, message: string) => () =>
  new ApiError(status, code, message)

/** Discord's refusals by what went wrong; each call makes a new error to throw. */
export const refusals = {
  unauthorised: refusal(401, 0, '401: Unauthorized'),
  notFound: refusal(404, 0, '404: Not Found'),
  wrongMethod: refusal(405, 0, '405: Method Not Allowed'),
  invalidApiVersion: refusal(400, 50041, 'Invalid API version provided'),
  invalidJson: refusal(400, 50109, 'The request body contains invalid JSON.'),
  unsupportedMediaType: refusal(415, 0, '415: Unsupported Media Type'),
  tooLarge: refusal(413, 40005, 'Request entity too large'),
  unavailable: refusal(503, 0, '503: Service Unavailable'),
  unknownApplication: refusal(404, 10002, 'Unknown Application'),
  unknownChannel: refusal(404, 10003, 'Unknown Channel'),
  unknownGuild: refusal(404, 10004, 'Unknown Guild'),
  unknownMember: refusal(404, 10007, 'Unknown Member'),
  unknownMessage: refusal(404, 10008, 'Unknown Message'),
  unknownRole: refusal(404, 10011, 'Unknown Role'),
  unknownUser: refusal(404, 10013, 'Unknown User'),
  unknownWebhook: refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: refusal(404, 10063, 'Unknown application command'),
  alreadyAcknowledged: refusal(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: refusal(
    400,
    40094,
    'Maximum number of follow up messages for this interaction has been reached.',
  ),
  missingAccess: refusal(403, 50001, 'Missing Access'),
  notInDirectMessage: refusal(403, 50003, 'Cannot execute action on a DM channel'),
  someoneElsesMessage: refusal(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: refusal(400, 50006, 'Cannot send an empty message'),
  closedToMessages: refusal(403, 50007, 'Cannot send messages to this user'),
  noSharedServer: refusal(
    403,
    50278,
    'Cannot send messages to this user due to having no mutual guilds',
  ),
  missingPermissions: refusal(403, 50013, 'Missing Permissions'),
  invalidWebhookToken: refusal(401, 50027, 'Invalid Webhook Token'),
  replyNeedsHistory: refusal(
    400,
    160002,
    'Cannot reply without permission to read message history',
  ),
}

/** A 400 for one field, shaped like every form fault of Discord. */
export function formFault(field: string, code: string, message: string): ApiError {
  return new ApiError(400, 50035, 'Invalid Form Body', {
    [field]: { _errors: [{ code, message }] },
  })
}
