import type { PageEvent } from '#practice/club/page-api.ts'
import { onTestFinished } from 'vitest'

type Of<K extends PageEvent['kind']> = Extract<PageEvent, { readonly kind: K }>

/** Opens a page's stream of events and reads it, event by event, as a browser would. */
export async function openEvents(address: string) {
  const closing = new AbortController()
  onTestFinished(() => {
    closing.abort()
  })
  const response = await fetch(address, { signal: closing.signal })
  const blocks = blocksOf(response)
  const seen: PageEvent[] = []

  const nextBlock = async (): Promise<string> => {
    const { done, value } = await blocks.next()
    if (done) throw new Error('The stream has ended')
    return value
  }
  const next = async (): Promise<PageEvent> => {
    let block = await nextBlock()
    while (!block.startsWith('data: ')) block = await nextBlock()
    const event = JSON.parse(block.slice('data: '.length)) as PageEvent
    seen.push(event)
    return event
  }
  /** The next event of this kind (for which `fits` holds); those before it land in `seen`. */
  const nextOf = async <K extends PageEvent['kind']>(
    kind: K,
    fits: (event: Of<K>) => boolean = () => true,
  ): Promise<Of<K>> => {
    for (;;) {
      const event = await next()
      if (event.kind === kind && fits(event as Of<K>)) return event as Of<K>
    }
  }
  /** Reads to the end; resolves when the server has ended the stream or broken it off. */
  const ended = async (): Promise<void> => {
    try {
      while (!(await blocks.next()).done);
    } catch {
      // Broken off, which is an end too.
    }
  }
  return {
    response,
    seen,
    next,
    nextOf,
    nextBlock,
    ended,
    close: () => {
      closing.abort()
    },
  }
}

/** The parts between empty lines: events and comments. */
async function* blocksOf(response: Response): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder()
  let waiting = ''
  for await (const part of response.body ?? []) {
    waiting += decoder.decode(part as Uint8Array, { stream: true })
    const blocks = waiting.split('\n\n')
    waiting = blocks.pop() ?? ''
    yield* blocks
  }
}
