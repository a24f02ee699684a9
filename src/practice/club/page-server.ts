import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { CDN_PATH, serveFile } from '#practice/http/serve-file.ts'
import type { RealClock } from '#practice/real-clock.ts'
import { actionSchema } from './action-schema.ts'
import { doAction, NotThere, personIn } from './do-action.ts'
import { streamEvents } from './event-stream.ts'
import type { PageOutcome } from './page-api.ts'
import type { PageFeed } from './page-feed.ts'
import { IMPORT_MAP_HASH, pageFile } from './page-files.ts'
import { pageState } from './page-state.ts'
import { readJson } from './read-json.ts'
import type { RunningClub } from './running-club.ts'
import { whyStranger } from './stranger.ts'

interface PageServerParts {
  readonly club: RunningClub
  readonly feed: PageFeed
  readonly realClock: RealClock
  /** The port that the server listens on. */
  readonly port: () => number
  /** Told of what went wrong inside, for the terminal. */
  readonly onTrouble: (error: unknown) => void
}

/** Pages that may be open at once. */
const MOST_PAGES = 50

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'self' '${IMPORT_MAP_HASH}'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** The HTTP server of the practice club's page and its API; it does not listen yet. */
export function createPageServer(parts: PageServerParts): Server {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    serve(parts, request, response).catch((error: unknown) => {
      if (error instanceof NotThere) {
        refuse(response, 404, error.message)
        return
      }
      parts.onTrouble(error)
      refuse(response, 500, 'The practice club failed at this; its terminal says more.')
    })
  })
}

async function serve(
  parts: PageServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = URL.parse(request.url ?? '', 'http://127.0.0.1')
  if (!url) return refuse(response, 400, 'This address cannot be read.')
  const { pathname } = url
  const isAction = pathname === '/api/do'
  const isFile = !pathname.startsWith('/api/') && !pathname.startsWith(`${CDN_PATH}/`)
  const why = whyStranger(isAction ? 'write' : isFile ? 'file' : 'read', request.headers, parts.port()) // prettier-ignore
  if (why !== null) return refuse(response, 403, why)
  const method = isAction ? 'POST' : 'GET'
  if (request.method !== method) {
    response.setHeader('allow', method)
    return refuse(response, 405, `This address takes ${method} only.`)
  }
  if (isAction) return act(parts, request, response)
  if (pathname === '/api/state') return state(parts, url, response)
  if (pathname === '/api/events') return events(parts, url, response)
  if (isFile) return file(pathname, response)
  const { discord } = await parts.club.stage
  if (pathname.startsWith('/api/'))
    return refuse(response, 404, 'There is nothing at this address.')
  serveFile(discord.world, pathname, response)
}

async function act({ club }: PageServerParts, request: IncomingMessage, response: ServerResponse) {
  const read = await readJson(request)
  if (read.kind === 'too large')
    return refuse(response, 413, 'That is too much for one action: 64 kB is the most.')
  if (read.kind === 'not json') return refuse(response, 400, 'The action is not JSON.')
  const action = actionSchema.safeParse(read.value)
  if (!action.success) {
    const [issue] = action.error.issues
    const where = issue?.path.join('.') || 'action'
    return refuse(response, 400, `The action cannot be understood: ${where}: ${issue?.message}.`)
  }
  answer(response, 200, await doAction(club, action.data))
}

async function state({ club }: PageServerParts, url: URL, response: ServerResponse) {
  const stage = await club.stage
  const first = stage.people[0]?.person.id ?? ''
  const person = personIn(stage, url.searchParams.get('person') ?? first)
  answer(response, 200, pageState(stage, club.clock, person))
}

async function events(parts: PageServerParts, url: URL, response: ServerResponse) {
  const { club, feed, realClock } = parts
  const person = personIn(await club.stage, url.searchParams.get('person') ?? '')
  if (feed.size >= MOST_PAGES) return refuse(response, 503, 'Too many pages are open already.')
  streamEvents(response, person.id, feed, realClock)
}

async function file(path: string, response: ServerResponse): Promise<void> {
  const found = await pageFile(path)
  if (!found) return refuse(response, 404, 'There is nothing at this address.')
  response.writeHead(200, { 'content-type': found.type }).end(found.body)
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  if (response.headersSent) response.destroy()
  else answer(response, status, { kind: 'refused', reason } satisfies PageOutcome)
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
