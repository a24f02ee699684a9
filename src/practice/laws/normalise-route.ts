import { discordPaths } from './discord-spec.ts'
import { bodyKind, type BodyKind } from './body-kind.ts'

/** A route of Discord's, and the values that the path had for its parameters. */
export interface NormalisedRoute {
  route: string
  params: Record<string, string>
  body: BodyKind
}

interface KnownRoute {
  route: string
  segments: readonly string[]
}

// Routes that Discord documents and its published description leaves out.
const undescribed: Readonly<Record<string, readonly string[]>> = {
  get: ['/users/@me/guilds/{guild_id}/member', '/applications/{application_id}/skus'],
}

const isParameter = (segment: string) => segment.startsWith(':')

// A route with fixed words must win over one with parameters: '@me' is also a possible user id.
const byFixedWords = (a: KnownRoute, b: KnownRoute) =>
  a.segments.filter(isParameter).length - b.segments.filter(isParameter).length

const known = new Map<string, KnownRoute[]>()

function routesOf(method: string): readonly KnownRoute[] {
  const found = known.get(method)
  if (found) return found
  const paths = new Set([...(discordPaths()[method] ?? []), ...(undescribed[method] ?? [])])
  const routes = [...paths].map((path) => {
    const route = path.replaceAll(/\{(\w+)\}/g, ':$1')
    return { route, segments: route.split('/') }
  })
  routes.sort(byFixedWords)
  known.set(method, routes)
  return routes
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function matched(
  segments: readonly string[],
  given: readonly string[],
): Record<string, string> | null {
  if (segments.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const value = decoded(given[index] ?? '')
    if (isParameter(segment)) {
      if (value === '') return null
      params[segment.slice(1)] = value
    } else if (segment !== value) return null
  }
  return params
}

/**
 * The route of Discord's that a request is for. The path may carry `/api`, `/api/v10` and a query;
 * parameters come back decoded. Null when Discord has no such route with this method.
 */
export function normaliseRoute(method: string, path: string): NormalisedRoute | null {
  const bare = path.replace(/[?#].*$/s, '').replace(/^\/api(\/v\d+)?(?=\/)/, '')
  const given = bare.split('/')
  for (const { route, segments } of routesOf(method.toLowerCase())) {
    const params = matched(segments, given)
    if (params) return { route, params, body: bodyKind(method, route) }
  }
  return null
}
