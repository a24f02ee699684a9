import { createLog } from '#adapters/log/create-log.ts'
import { describe, expect, test } from 'vitest'

const TOKEN = 'bot-token.very-secret'
const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246MTIzNDU2'

function logging(readable: boolean) {
  const lines: string[] = []
  const to = { write: (line: string) => lines.push(line) }
  return { log: createLog({ level: 'info', secrets: [TOKEN], readable, to }), lines }
}

function discordError() {
  const url = `https://discord.com/api/v10/interactions/123/${INTERACTION_TOKEN}/callback`
  const error = new Error(`POST ${url} failed with ${TOKEN}`)
  return Object.assign(error, {
    url,
    code: 10062,
    status: 404,
    requestBody: { json: { token: INTERACTION_TOKEN } },
  })
}

describe.each([true, false])('the log (readable: %s)', (readable) => {
  test('keeps the code and the place of an error, and no secret', () => {
    const { log, lines } = logging(readable)
    log.error({ err: discordError(), token: INTERACTION_TOKEN }, `a failure with ${TOKEN}`)
    const written = lines.join('')
    expect(written).toContain('10062')
    expect(written).toContain('create-log.test.ts')
    expect(written).not.toContain(TOKEN)
    expect(written).not.toContain('requestBody')
  })

  test('hides the interaction token in callback and webhook paths', () => {
    const { log, lines } = logging(readable)
    log.warn({ err: discordError() }, 'x')
    log.warn({ path: `/webhooks/123/${INTERACTION_TOKEN}/messages/@original` }, 'x')
    const written = lines.join('')
    expect(written).toContain('/messages/@original')
    expect(written).not.toContain(INTERACTION_TOKEN)
  })
})

test('without a terminal a line is one JSON object', () => {
  const { log, lines } = logging(false)
  log.info({ clubs: 3 }, 'ready')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ clubs: 3, msg: 'ready' })
})
