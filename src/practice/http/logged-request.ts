import type { RequestFault } from '#practice/laws/request-fault.ts'

/** One request of the bot, and how it went. */
export interface LoggedRequest {
  readonly method: string
  /** Without values: `/channels/:channel_id/messages`; the bare path where there is no such route. */
  readonly route: string
  readonly path: string
  readonly query: string
  readonly body: unknown
  readonly files: readonly { readonly name: string; readonly size: number }[]
  /** Real milliseconds since 1970. */
  readonly at: number
  /** The HTTP status of the answer; 0 when no answer was given. */
  readonly status: number
  readonly response: unknown
  readonly faults: readonly RequestFault[]
}
