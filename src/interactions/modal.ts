import type { ParsedPress, Answers } from './component.ts'
import type { CustomId } from './custom-id.ts'
import type { Reply } from './reply.ts'
import type { ModalRequest } from './request.ts'

/** What sending off a form does. */
export interface Modal {
  readonly name: string
  readonly parse: (request: ModalRequest) => ParsedPress
}

interface Spec<V> {
  readonly id: Pick<CustomId<never>, 'name'> & { readonly decode: (id: string) => V | null }
  readonly answers: (values: V, request: ModalRequest) => Answers
  readonly run: (values: V, request: ModalRequest) => Reply | Promise<Reply>
}

/** Ties the custom id of a form to what sending it off does. */
export function modal<V>(spec: Spec<V>): Modal {
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
