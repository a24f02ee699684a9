import { tied, type ParsedPress, type Spec } from './component.ts'
import type { ModalRequest } from './request.ts'

/** What sending off a form does. */
export interface Modal {
  readonly name: string
  readonly parse: (request: ModalRequest) => ParsedPress
}

/** Ties the custom id of a form to what sending it off does. */
export const modal = <V>(spec: Spec<V, ModalRequest>): Modal => tied(spec)
