import type { Vitals } from '#use-cases/vitals.ts'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { whyNotAlive, whyNotReady, type Reasons } from './checks.ts'
import type { Metrics } from './create-metrics.ts'

/** The port for the health checks cannot be used; the message is for the person who hosts. */
export class HealthPortError extends Error {
  override readonly name = 'HealthPortError'
}

export interface HealthServer {
  /** The port that was taken, where 0 was asked for. */
  readonly port: number
  /** Waits for nobody. */
  readonly stop: () => Promise<void>
}

interface Settings {
  readonly host: string
  /** 0 for a free one. */
  readonly port: number
  readonly vitals: Vitals
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>
}

interface Page {
  readonly status: number
  readonly text: string
  readonly type?: string
}

/** Whoever asks is a machine next door with a line to send: nothing here needs longer or more. */
const PATIENCE_MS = 3_000
/** How often it is looked whose patience has run out. */
const LOOKED_EVERY_MS = 1_000
const HEADER_BYTES = 8_192
/** With one more the oldest goes: connections that ask nothing must not keep a question out. */
const MOST_CONNECTIONS = 200

/**
 * Answers `/livez`, `/readyz` and `/metrics` by HTTP, to anybody who reaches the address. Rejects
 * with a HealthPortError when the port is taken or not allowed.
 */
export async function openHealthServer(settings: Settings): Promise<HealthServer> {
  const server = createServer({
    maxHeaderSize: HEADER_BYTES,
    headersTimeout: PATIENCE_MS,
    requestTimeout: PATIENCE_MS,
    keepAliveTimeout: PATIENCE_MS,
    connectionsCheckingInterval: LOOKED_EVERY_MS,
  })
  dropOldest(server)
  server.on('request', (request, response) => {
    void answer(settings, request, response)
  })
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  server.once('error', reject)
  server.listen(settings.port, settings.host, () => {
    resolve(undefined)
  })
  try {
    await promise
  } catch (error) {
    throw new HealthPortError(explain(settings, error), { cause: error })
  }
  const address = server.address()
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    stop: async () => {
      const closed = new Promise<void>((done) => {
        server.close(() => {
          done()
        })
      })
      server.closeAllConnections()
      await closed
    },
  }
}

function dropOldest(server: Server): void {
  const open = new Set<Socket>()
  server.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    const [oldest] = open
    if (open.size > MOST_CONNECTIONS) oldest?.destroy()
  })
}

async function answer(
  settings: Settings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // What somebody sends along is not read.
  request.resume()
  const page = await pageOf(settings, request).catch((): Page => ({
    status: 500,
    text: 'this could not be found out\n',
  }))
  response.writeHead(page.status, {
    'content-type': page.type ?? 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(page.text),
    'cache-control': 'no-store',
    ...(page.status === 405 ? { allow: 'GET, HEAD' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : page.text)
}

async function pageOf({ vitals, metrics }: Settings, request: IncomingMessage): Promise<Page> {
  const read = PAGES.get((request.url ?? '').split('?', 1)[0] ?? '')
  if (!read) return { status: 404, text: 'here are /livez, /readyz and /metrics\n' }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, text: 'this can only be read\n' }
  return read(vitals, metrics)
}

type Read = (vitals: Vitals, metrics: Settings['metrics']) => Page | Promise<Page>

const verdict = (why: Reasons): Page =>
  why.length === 0 ? { status: 200, text: 'fine\n' } : { status: 503, text: `${why.join('\n')}\n` }

const PAGES: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['/livez', (vitals) => verdict(whyNotAlive(vitals))],
  ['/readyz', (vitals) => verdict(whyNotReady(vitals))],
  [
    '/metrics',
    async (_, metrics) => ({
      status: 200,
      text: await metrics.text(),
      type: metrics.contentType,
    }),
  ],
])

function explain({ host, port }: Settings, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const why =
    code === 'EADDRINUSE' ? 'another program has it' : `the system does not allow it (${code})`
  return `The health checks cannot listen on ${host}, port ${String(port)}: ${why}. Choose another HEALTH_PORT, look at HEALTH_HOST, or remove both lines from .env.`
}
