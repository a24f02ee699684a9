import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { streamEvents } from '#practice/club/event-stream.ts'
import { PageFeed } from '#practice/club/page-feed.ts'
import { ManualClock } from '#practice/manual-clock.ts'
import type { RealClock } from '#practice/real-clock.ts'

/** A page whose stream stands open, unread. */
async function openPage(feed: PageFeed, clock: RealClock) {
  const server = createServer((_, response) => {
    streamEvents(response, '1', feed, clock)
  })
  const served = once(server, 'request')
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close().closeAllConnections()
  })
  const asked = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' }).end()
  const [page] = (await once(asked, 'response')) as [IncomingMessage]
  const [, response] = (await served) as [IncomingMessage, ServerResponse]
  return { page, response }
}

/** 100 kB. */
const LONG = { kind: 'gone', channelId: '1', messageId: 'x'.repeat(100_000) } as const

test('a page that does not read is let go before it fills the memory', async () => {
  const feed = new PageFeed()
  const { response } = await openPage(feed, new ManualClock())
  const closed = once(response, 'close')
  let sent = 0
  // Far more than the network holds back by itself.
  while (!response.destroyed && sent < 1_000) {
    feed.tellAll(LONG)
    sent += 1
  }
  expect(response.destroyed).toBe(true)
  await closed
  expect(feed.size).toBe(0)
})

test('nobody beats for a page that has closed', async () => {
  const feed = new PageFeed()
  const beating = new Set<() => void>()
  const clock: RealClock = {
    now: () => 0,
    setTimeout: (run) => {
      beating.add(run)
      return () => beating.delete(run)
    },
  }
  const { page, response } = await openPage(feed, clock)
  expect([beating.size, feed.size]).toEqual([1, 1])
  const closed = once(response, 'close')
  page.destroy()
  await closed
  expect([beating.size, feed.size]).toEqual([0, 0])
})
