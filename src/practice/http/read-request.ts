import type { IncomingMessage } from 'node:http'
import { refusals } from '#practice/world/api-error.ts'
import type { Upload } from '#practice/world/attachments.ts'

/** The largest request that this server reads, in bytes. */
const REQUEST_LIMIT = 100 * 1024 * 1024

export interface ReadBody {
  /** The JSON of the request; undefined when there was no body. */
  readonly body: unknown
  readonly uploads: readonly Upload[]
}

/**
 * Reads a request's JSON, or its form of `payload_json` and `files[n]`. Throws 413 for too much,
 * 415 for another kind of body, 400 for broken JSON.
 */
export async function readRequest(request: IncomingMessage): Promise<ReadBody> {
  const bytes = await allBytes(request)
  if (bytes.byteLength === 0) return { body: undefined, uploads: [] }
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('application/json'))
    return { body: parseJson(bytes.toString('utf8')), uploads: [] }
  if (type.startsWith('multipart/form-data')) return readForm(type, bytes)
  throw refusals.unsupportedMediaType()
}

async function allBytes(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > REQUEST_LIMIT) throw refusals.tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function readForm(type: string, bytes: Buffer<ArrayBuffer>): Promise<ReadBody> {
  const form = await new Request('http://127.0.0.1/', {
    method: 'POST',
    headers: { 'content-type': type },
    body: bytes,
  })
    .formData()
    .catch(() => {
      throw refusals.invalidJson()
    })
  const uploads: Upload[] = []
  for (const [field, value] of form) {
    if (typeof value === 'string') continue
    const data = new Uint8Array(await value.arrayBuffer())
    uploads.push({ field, name: value.name, type: value.type || 'application/octet-stream', data })
  }
  const json = form.get('payload_json')
  return { body: typeof json === 'string' ? parseJson(json) : {}, uploads }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refusals.invalidJson()
  }
}
