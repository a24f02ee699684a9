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

/** A custom id, and what happens with a request that carries it. */
export interface Spec<V, R> {
  readonly id: Pick<CustomId<never>, 'name'> & { readonly decode: (id: string) => V | null }
  readonly answers: (values: V, request: R) => Answers
  readonly run: (values: V, request: R) => Reply | Promise<Reply>
}

/** Ties a custom id to what pressing it, or sending a form off, does. */
export const tied = <V, R extends { readonly customId: string }>(spec: Spec<V, R>) => ({
  name: spec.id.name,
  parse: (request: R): ParsedPress => {
    const values = spec.id.decode(request.customId)
    if (values === null) return { kind: 'out-of-date' }
    return {
      kind: 'ready',
      answers: spec.answers(values, request),
      run: () => spec.run(values, request),
    }
  },
})

/** Ties a custom id to what pressing it does. */
export const component = <V>(spec: Spec<V, ComponentRequest>): Component => tied(spec)

/** Where a button was pressed, or a form was opened from. */
type Pressed = Pick<ComponentRequest, 'onPrivateMessage'>

/** A private message is rewritten; on a message that others see too, the answer is the presser's. */
export const inPlaceIfPrivate = (_: unknown, request: Pressed): Answers =>
  request.onPrivateMessage ? 'update' : 'private'

/** The same answer, written over the private message that was pressed instead of below it. */
export const inPlace = (request: Pressed, reply: Reply): Reply =>
  request.onPrivateMessage && reply.kind === 'message' && reply.audience === 'private'
    ? update(reply.body, reply.later)
    : reply
