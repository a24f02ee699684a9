import type { ApiRequest } from './api-request.ts'
import { bodyFaults } from './body-laws.ts'
import { bodyKind } from './body-kind.ts'
import { bodySchema } from './body-schema.ts'
import { normaliseRoute } from './normalise-route.ts'
import { parameterFaults } from './parameter-laws.ts'
import { queryFaults } from './query-laws.ts'
import type { RequestFault } from './request-fault.ts'
import { shapeFaults } from './shape-faults.ts'

function faultsOfShape({ method, route, body }: ApiRequest): readonly RequestFault[] {
  if (bodyKind(method, route) !== 'schema') return []
  const schema = bodySchema(method, route)
  return schema ? shapeFaults(schema, body ?? {}, []) : []
}

/**
 * Every reason that Discord would have to refuse this request as not well formed; empty when there
 * is none. As with Discord, a path or query that is wrong hides the body's faults, and a body of the
 * wrong shape is not looked at further.
 */
export function faultsInRequest(request: ApiRequest): readonly RequestFault[] {
  const { method, route, path, query } = request
  const outside = [
    ...parameterFaults(normaliseRoute(method, path)?.params ?? {}),
    ...queryFaults(method, route, query),
  ]
  if (outside.length > 0) return outside
  const shape = faultsOfShape(request)
  return shape.length > 0 ? shape : bodyFaults(request)
}
