import { faultsInRequest } from '#practice/laws/faults-in-request.ts'
import { refusal } from '#practice/laws/refusal.ts'
import { normaliseRoute } from '#practice/laws/normalise-route.ts'
import { routes } from '#practice/routes/routes.ts'
import type { Call } from '#practice/routes/route.ts'
import { refusals } from '#practice/world/api-error.ts'
import { FILE_LIMIT } from '#practice/world/file-limit.ts'
import type { World } from '#practice/world/world.ts'
import { rateLimited, refused, type Outcome } from './outcome.ts'
import type { RateLimits } from './rate-limits.ts'
import type { ReadBody } from './read-request.ts'

/** A request that was read from the wire. */
export interface Arrived extends ReadBody {
  readonly method: string
  readonly url: URL
  /** Without `/api/v10`. */
  readonly path: string
  readonly route: string
  readonly params: Readonly<Record<string, string>>
  /** Whether Discord has this route at all. */
  readonly known: boolean
  readonly authorization: string | undefined
}

export interface HandlingParts {
  readonly world: World
  readonly token: string
  readonly gateway: Call['gateway']
  readonly limits: RateLimits
}

/**
 * Lets a request in, holds it to the laws and carries it out. In Discord's order: the route, the
 * token, the rate limit, what the address names, the form, and then the thing itself.
 */
export function handleRequest(parts: HandlingParts, arrived: Arrived): Outcome {
  const { world, gateway } = parts
  const { method, route, path, params, url, body, uploads } = arrived
  const handler = routes[`${method} ${route}`]
  let headers: Record<string, string> = {}
  try {
    if (!/^\/api\/(v10\/|(?!v\d))/.test(url.pathname)) throw refusals.invalidApiVersion()
    if (!arrived.known) throw hasOtherMethod(arrived) ? refusals.wrongMethod() : refusals.notFound()
    if (!handler?.open && arrived.authorization !== `Bot ${parts.token}`)
      throw refusals.unauthorised()
    if (!handler) return notBuilt(arrived)

    const counted = parts.limits.count(method, route, params)
    headers = counted.headers
    if (counted.exceeded) return rateLimited(counted.retryAfterSeconds, false, headers)
    if (uploads.some(({ data }) => data.byteLength > FILE_LIMIT)) throw refusals.tooLarge()

    const query = url.searchParams
    const context = handler.context?.(world, params) ?? {}
    const files = uploads.map(({ field, name, type, data }) => ({
      field,
      name,
      type,
      size: data.byteLength,
    }))
    const faults = faultsInRequest({ method, route, path, query, body, files, context })
    if (faults.length > 0) return { ...refusal(faults), headers, faults }
    return { ...handler.run({ world, gateway, params, query, body, uploads }), headers }
  } catch (error) {
    return { ...refused(error), headers }
  }
}

// With a 4xx, for clients retry a 5xx and drop its message.
const notBuilt = ({ method, route }: Arrived): Outcome => ({
  status: 400,
  body: { message: `The practice Discord has no ${method} ${route} yet`, code: 0 },
})

const hasOtherMethod = ({ method, path }: Arrived): boolean =>
  ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].some(
    (other) => other !== method && normaliseRoute(other, path) !== null,
  )
