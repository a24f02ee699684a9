import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { visitPracticeClub } from '#tests/support/practice-club.ts'

type Headers = Readonly<Record<string, string>>

/** A request with any headers at all, as no `fetch` would send it. */
async function ask(url: string, headers: Headers = {}, method = 'GET') {
  const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    request(url, { method, headers }, resolve).on('error', reject).end()
  })
  return { status: response.statusCode, body: await text(response) }
}

describe('who may drive the practice club', () => {
  test('a name that leads to this computer from elsewhere opens nothing', async () => {
    const { url } = await visitPracticeClub()
    for (const path of ['/', '/page/api.ts', '/api/state', '/api/events', '/cdn/attachments/1/2/a'])
      for (const host of [
        'evil.example',
        '127.0.0.1',
        'localhost:1',
        `evil.example:${new URL(url).port}`,
      ])
        // prettier-ignore
        expect(await ask(url + path, { host })).toEqual({
          status: 403,
          body: JSON.stringify({ kind: 'refused', reason: `Open the practice club at ${url}.` }),
        })
  })

  test('localhost is as good as 127.0.0.1', async () => {
    const { url } = await visitPracticeClub()
    const host = `localhost:${new URL(url).port}`
    expect((await ask(`${url}/api/state`, { host })).status).toBe(200)
    expect((await ask(`${url}/api/state`, { host, origin: `http://${host}` })).status).toBe(200)
    expect((await ask(`${url}/api/state`, { host, origin: url })).status).toBe(403)
  })

  test('a page of another site reads nothing', async () => {
    const { url } = await visitPracticeClub()
    for (const path of ['/api/state', '/api/events', '/cdn/attachments/1/2/a.png'])
      for (const headers of [
        { 'sec-fetch-site': 'cross-site' },
        // Another program of this computer, on another port.
        { 'sec-fetch-site': 'same-site' },
        { origin: 'https://evil.example' },
        { origin: 'null' },
      ] as Headers[])
        expect((await ask(url + path, headers)).status).toBe(403)
    expect((await ask(`${url}/api/state`, { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await ask(`${url}/api/state`, { 'sec-fetch-site': 'none' })).status).toBe(200)
  })

  test('a page of another site does nothing, with or without a form', async () => {
    const club = await visitPracticeClub()
    const body = JSON.stringify({
      kind: 'say',
      person: club.as('Ana').id,
      channel: await club.as('Ana').channel('general'),
      text: 'Spam',
    })
    const refusals: Headers[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
    ]
    for (const headers of refusals) expect((await club.send(body, headers)).status).toBe(403)
    const withoutOrigin = { 'content-type': 'application/json' }
    expect((await ask(`${club.url}/api/do`, withoutOrigin, 'POST')).status).toBe(403)
    expect(await club.as('Ana').messages('general')).toEqual([])
    expect((await club.send(body)).status).toBe(200)
    expect(await club.as('Ana').messages('general')).toHaveLength(1)
  })
})

describe('requests that make no sense', () => {
  const refused = { kind: 'refused', reason: expect.stringMatching(/^[A-Z].*\.$/) as string }

  test('an action that cannot be understood gets a sentence, and the bot goes on', async () => {
    const club = await visitPracticeClub()
    const ana = club.as('Ana')
    const typed = { kind: 'type', person: ana.id, channel: await ana.channel('general') }
    const nonsense = [
      '',
      '{',
      'null',
      '[]',
      '{"kind":"fly"}',
      JSON.stringify({ ...typed, command: 'hips' }),
      JSON.stringify({ ...typed, command: 'hips', subcommand: 'today', options: { day: {} } }),
      JSON.stringify({ ...typed, command: 'hips', subcommand: null, options: {}, more: 1 }),
      JSON.stringify({ ...typed, kind: 'say', person: '../1', text: 'x' }),
    ]
    for (const body of nonsense) {
      const response = await club.send(body)
      expect(response.status).toBe(400)
      expect(await response.json()).toEqual(refused)
    }
    expect(await ana.type('general', 'hips help')).toEqual({ kind: 'done' })
    expect(club.troubles).toEqual([])
  })

  test('more than 64 kB is too much', async () => {
    const club = await visitPracticeClub()
    const tooMuch = await club.send(JSON.stringify({ kind: 'x'.repeat(66_000) }))
    expect(tooMuch.status).toBe(413)
    expect(await tooMuch.json()).toEqual(refused)
    const unmeasured = await fetch(`${club.url}/api/do`, {
      method: 'POST',
      headers: { origin: club.url, 'content-type': 'application/json' },
      body: new Blob(['x'.repeat(5_000_000)]).stream(),
      duplex: 'half',
    })
    expect(unmeasured.status).toBe(413)
    expect((await club.state()).club).toBe('Harbour Runners')
  })

  test('nobody is found under an unknown id, and no channel of other people', async () => {
    const club = await visitPracticeClub()
    const bos = await club.as('Bo').channel('Clamshell')
    for (const path of ['/api/state?person=1', '/api/events?person=1', '/api/events']) {
      const response = await fetch(club.url + path)
      expect(response.status).toBe(404)
      expect(await response.json()).toEqual(refused)
    }
    const say = { kind: 'say', text: 'Hello' }
    const ana = club.as('Ana').id
    for (const who of [
      { person: '1', channel: bos },
      { person: ana, channel: bos },
    ]) {
      const response = await club.send(JSON.stringify({ ...say, ...who }))
      expect(response.status).toBe(404)
      expect(await response.json()).toEqual(refused)
    }
  })

  test('there is nothing at other addresses, and no way out of the folders', async () => {
    const { url } = await visitPracticeClub()
    const paths = [
      '/nothing',
      '/api/',
      '/api/nothing',
      '/page/',
      '/page/nothing.ts',
      '/page/tsconfig.json',
      '/page/..%2fclub/history.ts',
      '/page/%2e%2e/club/history.ts',
      '/vendor/lit-html/package.json',
      '/vendor/lit-html/..%2flit-html.js',
      '/vendor/zod/index.js',
      '/cdn/nothing',
    ]
    for (const path of paths) expect([path, (await ask(url + path)).status]).toEqual([path, 404])
  })

  test('each address says which method it takes', async () => {
    const { url } = await visitPracticeClub()
    expect((await ask(`${url}/api/do`, { origin: url, 'content-type': 'application/json' })).status).toBe(405) // prettier-ignore
    for (const path of ['/', '/api/state', '/api/events'])
      expect((await fetch(url + path, { method: 'DELETE', headers: { origin: url } })).status).toBe(405) // prettier-ignore
  })
})
