import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { expect, onTestFinished, test } from 'vitest'

const SCRIPT = join(import.meta.dirname, '../../deploy/health-check.mjs')

async function check(port: number | string, host?: string) {
  const child = spawn(process.execPath, [SCRIPT], {
    env: { HEALTH_PORT: String(port), ...(host !== undefined && { HEALTH_HOST: host }) },
  })
  let words = ''
  child.stdout.on('data', (chunk: Buffer) => {
    words += chunk.toString()
  })
  const [code] = (await once(child, 'close')) as [number]
  return { code, words }
}

async function listening(status: number, text: string, host = '127.0.0.1'): Promise<number> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/livez' ? status : 404)
    response.end(text)
  })
  onTestFinished(() => {
    server.close()
  })
  server.listen(0, host)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

test('a bot that says it is alive passes the health check', async () => {
  const { code, words } = await check(await listening(200, 'alive'))
  expect([code, words]).toEqual([0, '/livez: 200 alive\n'])
})

test('one that says it is stuck does not, and its reason is passed on', async () => {
  const { code, words } = await check(await listening(503, 'no tick for 5 minutes'))
  expect([code, words]).toEqual([1, '/livez: 503 no tick for 5 minutes\n'])
})

test('one that does not answer does not', async () => {
  const { code, words } = await check(9)
  expect(code).toBe(1)
  expect(words).toContain('/livez does not answer')
})

test.each([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '::1'],
  ['::1', '::1'],
  ['127.0.0.2', '127.0.0.2'],
])('a bot that listens on %s is asked at %s', async (host, reached) => {
  const { code, words } = await check(await listening(200, 'alive', reached), host)
  expect([code, words]).toEqual([0, '/livez: 200 alive\n'])
})

test('without a port, or with one that is off, it is looked whether the process is there', async () => {
  expect((await check('')).words).toContain('the process is')
  expect((await check('off')).words).toContain('the process is')
})
