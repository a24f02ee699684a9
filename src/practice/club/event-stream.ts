import type { ServerResponse } from 'node:http'
import type { RealClock } from '#practice/real-clock.ts'
import type { PageEvent } from './page-api.ts'
import type { PageFeed } from './page-feed.ts'

/** How often a silent stream says that it is still there, in real milliseconds. */
const HEARTBEAT_MS = 15_000

/** Bytes that may wait for a page which does not read; beyond that it must come back. */
const LONGEST_BUFFER = 1_000_000

/** Sends a person's events over `response` as server-sent events until the page closes. */
export function streamEvents(
  response: ServerResponse,
  personId: string,
  feed: PageFeed,
  realClock: RealClock,
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  const write = (text: string): void => {
    if (response.destroyed) return
    response.write(text)
    if (response.writableLength > LONGEST_BUFFER) response.destroy()
  }
  let cancel = () => {}
  const beat = (): void => {
    write(': still here\n\n')
    cancel = realClock.setTimeout(beat, HEARTBEAT_MS)
  }
  const send = (event: PageEvent): void => {
    write(`data: ${JSON.stringify(event)}\n\n`)
  }
  const leave = feed.join({ personId, send })
  response.on('close', () => {
    leave()
    cancel()
  })
  beat()
}
