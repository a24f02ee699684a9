import type { IncomingMessage } from 'node:http'

/** The longest body that is read, in bytes. */
const LONGEST = 64 * 1024

export type ReadJson =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'too large' }
  | { readonly kind: 'not json' }

/** Reads a body of at most 64 kB; the rest of a longer one is not waited for. */
export async function readJson(request: IncomingMessage): Promise<ReadJson> {
  const parts: Buffer[] = []
  let size = 0
  // The connection must outlive this, or the sender would never read what was wrong.
  const arriving = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  for await (const part of arriving) {
    size += part.byteLength
    if (size > LONGEST) return { kind: 'too large' }
    parts.push(part)
  }
  try {
    return { kind: 'json', value: JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown }
  } catch {
    return { kind: 'not json' }
  }
}
