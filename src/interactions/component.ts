import type { CustomId } from './custom-id.ts'
import { update, type Reply } from './reply.ts'
import type { ComponentRequest } from './request.ts'

export type ParsedPress =
  | {
      readonly kind: 'ready'
      readonly answers: Answers
      readonly run: () => Reply | Promise<Reply>
    }
  | { readonly kind: 'out-of-date' }

/** How the press will be answered, known before the handler runs so that it can be deferred. */
export type Answers = 'update' | 'private'

/** What a press of a button, or a choice in a select, does. */
export interface Component {
  readonly name: string
  readonly parse: (request: ComponentRequest) => ParsedPress
}

interface Spec<V> {
  readonly id: Pick<CustomId<never>, 'name'> & { readonly decode: (id: string) => V | null }
  readonly answers: (values: V, request: ComponentRequest) => Answers
  readonly run: (values: V, request: ComponentRequest) => Reply | Promise<Reply>
}

/** Ties a custom id to what pressing it does. */
export function component<V>(spec: Spec<V>): Component {
  return {
    name: spec.id.name,
    parse: (request) => {
      const values = spec.id.decode(request.customId)
      if (values === null) return { kind: 'out-of-date' }
      return {
        kind: 'ready',
        answers: spec.answers(values, request),
        run: () => spec.run(values, request),
      }
    },
  }
}

/** Where a button was pressed, or a form was opened from. */
type Pressed = Pick<ComponentRequest, 'onPrivateMessage'>

/** A private message is rewritten; on a message that others see too, the answer is the presser's. */
export const inPlaceIfPrivate = (_: unknown, request: Pressed): Answers =>
  request.onPrivateMessage ? 'update' : 'private'

/** The same answer, written over the private message that was pressed instead of below it. */
export const inPlace = (request: Pressed, reply: Reply): Reply =>
  request.onPrivateMessage && reply.kind === 'message' && reply.audience === 'private'
    ? update(reply.body)
    : reply
