import { describedBodies } from './described-bodies.ts'
import { ownBodies } from './own-bodies.ts'
import { uncheckedBodies } from './unchecked-bodies.ts'

/** Whether a route's body has a schema, is not read by Discord, or is read but not checked here. */
export type BodyKind = 'schema' | 'none' | 'unchecked'

/** What is known about the body of this route, given as `normaliseRoute` gives it. */
export function bodyKind(method: string, route: string): BodyKind {
  const key = `${method.toUpperCase()} ${route}`
  if (key in describedBodies || key in ownBodies) return 'schema'
  return uncheckedBodies.has(key) ? 'unchecked' : 'none'
}
