import { HealthPortError, openHealthServer } from '#adapters/health/health-server.ts'
import type { Vitals } from '#use-cases/vitals.ts'
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { someVitals } from './some-vitals.ts'

async function openServer(changes: Partial<Vitals> = {}, text = () => Promise.resolve('a 1\n')) {
  const server = await openHealthServer({
    host: '127.0.0.1',
    port: 0,
    vitals: someVitals(changes),
    metrics: { text, contentType: 'text/plain; version=0.0.4' },
  })
  onTestFinished(() => server.stop())
  const ask = async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${String(server.port)}${path}`, { method })
    return { status: response.status, text: await response.text(), headers: response.headers }
  }
  return { server, ask }
}

test('a bot that is well says so', async () => {
  const { ask } = await openServer()
  expect(await ask('/livez')).toMatchObject({ status: 200, text: 'fine\n' })
  expect(await ask('/readyz?verbose')).toMatchObject({ status: 200, text: 'fine\n' })
})

test('a bot that is not says why', async () => {
  const { ask } = await openServer({ msSinceTick: () => 300_000, shards: () => [] })
  const alive = await ask('/livez')
  expect(alive.status).toBe(503)
  expect(alive.text).toContain('for 5 minutes')
  expect(alive.headers.get('cache-control')).toBe('no-store')
  expect(await ask('/readyz')).toMatchObject({ status: 503, text: 'not logged in to Discord yet\n' }) // prettier-ignore
})

test('the figures come in the format of Prometheus', async () => {
  const { ask } = await openServer()
  const { status, text, headers } = await ask('/metrics')
  expect([status, text, headers.get('content-type')]).toEqual([
    200,
    'a 1\n',
    'text/plain; version=0.0.4',
  ])
})

test('figures that cannot be made are an answer all the same', async () => {
  const { ask } = await openServer({}, () => Promise.reject(new Error('/home/me/secret.db')))
  const { status, text } = await ask('/metrics')
  expect(status).toBe(500)
  expect(text).not.toContain('secret')
})

test('there is nothing else, and nothing can be sent', async () => {
  const { ask } = await openServer()
  expect((await ask('/')).status).toBe(404)
  expect((await ask('/livez/')).status).toBe(404)
  expect((await ask('//livez')).status).toBe(404)
  const post = await ask('/livez', 'POST')
  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  const head = await ask('/livez', 'HEAD')
  expect([head.status, head.text]).toEqual([200, ''])
})

test('a header without end is cut off', async () => {
  const { server } = await openServer()
  const socket = connect(server.port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString()
  })
  socket.write(`GET /livez HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)
  await once(socket, 'close')
  expect(answer).toContain('431')
})

test('connections that begin a question and never end it keep nobody out, and are closed', async () => {
  const { server, ask } = await openServer()
  const sockets = Array.from({ length: 300 }, () => {
    const socket = connect(server.port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.on('data', () => undefined)
    socket.write('GET /livez HTTP/1.1\r\nHost: x\r\n')
    return socket
  })
  const closed = sockets.map((socket) => once(socket, 'close'))
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  expect((await ask('/livez')).status).toBe(200)
  // By the server's own patience, of a few seconds.
  expect(await Promise.all(closed)).toHaveLength(300)
}, 10_000)

test('it stops though somebody holds a connection open and says nothing', async () => {
  const { server } = await openServer()
  const socket = connect(server.port, '127.0.0.1')
  await once(socket, 'connect')
  const closed = once(socket, 'close')
  await server.stop()
  expect(await closed).toHaveLength(1)
})

test('a port that another program has is said in words', async () => {
  const { server } = await openServer()
  const second = openHealthServer({
    host: '127.0.0.1',
    port: server.port,
    vitals: someVitals(),
    metrics: { text: () => Promise.resolve(''), contentType: '' },
  })
  await expect(second).rejects.toThrow(HealthPortError)
  await expect(second).rejects.toThrow(`port ${String(server.port)}: another program has it`)
})
