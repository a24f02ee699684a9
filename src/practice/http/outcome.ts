import type { RequestFault } from '#practice/laws/request-fault.ts'
import type { Answered } from '#practice/routes/route.ts'
import { ApiError } from '#practice/world/api-error.ts'

/** An answer on its way out, with what the log says of it. */
export interface Outcome extends Answered {
  readonly headers?: Readonly<Record<string, string>>
  readonly faults?: readonly RequestFault[]
}

/** The answer that an error stands for. */
export function refused(error: unknown): Outcome {
  if (error instanceof ApiError) return { status: error.status, body: error.body() }
  // A fault of this stand-in itself: a 500, as Discord would give, which says where it happened.
  const where = error instanceof Error ? error.stack : String(error)
  return { status: 500, body: { message: `The practice Discord failed: ${where}`, code: 0 } }
}

/** A 429, for this route or for everything that the bot does. */
export function rateLimited(
  retryAfter: number,
  global: boolean,
  headers: Readonly<Record<string, string>>,
): Outcome {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      ...headers,
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
  }
}
