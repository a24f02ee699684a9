import type { IncomingMessage, ServerResponse } from 'node:http'
import { normaliseRoute } from '#practice/laws/normalise-route.ts'
import type { RingLog } from '#practice/ring-log.ts'
import { handleRequest, type Arrived, type HandlingParts } from './handle-request.ts'
import type { LoggedRequest } from './logged-request.ts'
import type { Troubles } from './misbehaviour.ts'
import { refused, type Outcome } from './outcome.ts'
import { readRequest, type ReadBody } from './read-request.ts'
import { serveFile } from './serve-file.ts'
import { sufferTrouble } from './suffer-trouble.ts'

export interface ApiParts extends HandlingParts {
  readonly troubles: Troubles
  readonly log: RingLog<LoggedRequest>
}

/** What the HTTP server does with each request: the API under `/api`, files under `/cdn`. */
export function apiListener(parts: ApiParts) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = URL.parse(request.url ?? '/', 'http://127.0.0.1')
    if (!url) send(response, { status: 400 })
    else if (!url.pathname.startsWith('/api/')) serveFile(parts.world, url.pathname, response)
    else void serve(parts, request, response, url)
  }
}

async function serve(
  parts: ApiParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const at = parts.world.settings.realClock.now()
  const method = request.method ?? 'GET'
  const path = url.pathname.replace(/^\/api(\/v\d+)?/, '')
  const found = normaliseRoute(method, path)
  const arrival = {
    method,
    url,
    path,
    route: found?.route ?? path,
    params: found?.params ?? {},
    known: found !== null,
    authorization: request.headers.authorization,
  }
  let read: ReadBody = { body: undefined, uploads: [] }
  let outcome: Outcome
  try {
    read = await readRequest(request)
    const arrived = { ...arrival, ...read }
    const run = () => handleRequest(parts, arrived)
    const trouble = parts.troubles.strike(arrived)
    const { realClock } = parts.world.settings
    outcome = trouble ? await sufferTrouble(trouble, realClock, response, run) : run()
  } catch (error) {
    outcome = refused(error)
  }
  parts.log.add(logEntry({ ...arrival, ...read }, outcome, at))
  // Discord's clock, and not that of the machine.
  const date = new Date(parts.world.settings.realClock.now()).toUTCString()
  if (outcome.status !== 0) send(response, { ...outcome, headers: { date, ...outcome.headers } })
}

const logEntry = (arrived: Arrived, outcome: Outcome, at: number): LoggedRequest => ({
  method: arrived.method,
  route: arrived.route,
  path: arrived.path,
  query: arrived.url.search,
  body: arrived.body,
  files: arrived.uploads.map(({ name, data }) => ({ name, size: data.byteLength })),
  at,
  status: outcome.status,
  response: outcome.body,
  faults: outcome.faults ?? [],
})

function send(response: ServerResponse, { status, body, headers }: Outcome): void {
  if (response.destroyed) return
  if (body === undefined) {
    response.writeHead(status, headers).end()
    return
  }
  response.writeHead(status, { ...headers, 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
