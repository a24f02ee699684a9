import type { Logins } from '#practice/gateway/logins.ts'
import type { Upload } from '#practice/world/attachments.ts'
import type { World } from '#practice/world/world.ts'

/** A request that was let in and found without faults. */
export interface Call {
  readonly world: World
  readonly gateway: {
    readonly url: string
    readonly logins: Pick<Logins, 'advice'>
  }
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly uploads: readonly Upload[]
}

/** What a handler gives back: 204 when there is no body. */
export interface Answered {
  readonly status: number
  readonly body?: unknown
}

/** What the laws must know about the thing that a request acts upon. */
export interface LawContext {
  readonly interactionType?: number
  readonly componentMessageFlags?: number
  readonly editedMessageFlags?: number
}

export interface Route {
  /** Without it a request needs the bot's token. */
  readonly open?: boolean
  readonly context?: (world: World, params: Readonly<Record<string, string>>) => LawContext
  /** Carries the request out; throws an ApiError for a refusal. */
  readonly run: (call: Call) => Answered
}

/** Handlers by method and route, as in `POST /channels/:channel_id/messages`. */
export type RouteTable = Readonly<Record<string, Route>>

export const ok = (body: unknown): Answered => ({ status: 200, body })
export const noContent: Answered = { status: 204 }

/** A parameter of the route's address. */
export const param = (call: Call, name: string): string => call.params[name] ?? ''
