import { normaliseRoute } from '#practice/laws/normalise-route.ts'

/** A request to Discord as it would have gone out. */
export interface SentRequest {
  readonly method: string
  readonly path: string
  /** As the laws of the practice Discord name routes. */
  readonly route: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly files: readonly {
    readonly field: string
    readonly name: string
    readonly size: number
    readonly type: string
    /** What is in it, as text. */
    readonly text: string
  }[]
}

/** The part of it that matters here, as undici and Node's own types both have it. */
interface Init {
  readonly method?: string
  readonly body?: unknown
}

/** Reads what discord.js hands to the network: JSON, or a form with files. */
export async function readSent(url: string, init: Init): Promise<SentRequest> {
  const { pathname, searchParams } = new URL(url)
  const path = pathname.replace(/^\/api\/v\d+/, '')
  const method = init.method ?? 'GET'
  const { body } = init
  const form = body instanceof FormData ? [...body.entries()] : []
  const written = body instanceof FormData ? body.get('payload_json') : body
  return {
    method,
    path,
    route: normaliseRoute(method, path)?.route ?? '',
    query: searchParams,
    body: typeof written === 'string' ? (JSON.parse(written) as unknown) : undefined,
    files: await Promise.all(
      form.flatMap(([field, value]) => (value instanceof File ? [readFile(field, value)] : [])),
    ),
  }
}

const readFile = async (field: string, file: File) => ({
  field,
  name: file.name,
  size: file.size,
  type: file.type,
  text: await file.text(),
})
