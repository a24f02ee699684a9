import { describe, expect, test } from 'vitest'
import { faultsInRequest } from '#practice/laws/faults-in-request.ts'
import { invalidFormBody } from '#practice/laws/invalid-form-body.ts'
import { refusal } from '#practice/laws/refusal.ts'
import { file, many, requestTo, text } from './judged.ts'

const answer = (...request: Parameters<typeof requestTo>) =>
  refusal(faultsInRequest(requestTo(...request)))
const sent = (body: unknown) => answer('POST', '/channels/1/messages', body)

describe('the answer to a request that Discord does not take', () => {
  test('it is a tree by field and index, with the faults at its leaves', () => {
    const embeds = [{ title: 'x' }, { title: 'x'.repeat(257), url: 'nowhere' }]
    expect(sent({ content: 5, embeds })).toEqual({
      status: 400,
      body: {
        code: 50035,
        message: 'Invalid Form Body',
        errors: {
          content: {
            _errors: [
              { code: 'STRING_TYPE_CONVERT', message: 'Could not interpret "5" as string.' },
            ],
          },
          embeds: {
            1: {
              title: {
                _errors: [
                  { code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' },
                ],
              },
              url: {
                _errors: [{ code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }],
              },
            },
          },
        },
      },
    })
  })

  test('two faults of one place stand together, and a fault of the whole stands at the top', () => {
    const path = ['content']
    const faults = [
      { path, code: 'A', message: 'a' },
      { path, code: 'B', message: 'b' },
      { path: [], code: 'C', message: 'c' },
    ]
    expect(invalidFormBody(faults).errors).toEqual({
      content: {
        _errors: [
          { code: 'A', message: 'a' },
          { code: 'B', message: 'b' },
        ],
      },
      _errors: [{ code: 'C', message: 'c' }],
    })
  })

  test('a field named as a part of every object is no danger', () => {
    const faults = [{ path: ['__proto__', 'polluted'], code: 'A', message: 'a' }]
    expect(JSON.stringify(invalidFormBody(faults))).toContain('"__proto__":{"polluted":')
    expect({}).not.toHaveProperty('polluted')
  })

  test('an empty message has a number of its own', () => {
    expect(sent({})).toEqual({
      status: 400,
      body: { code: 50006, message: 'Cannot send an empty message' },
    })
  })

  test('too much text for Discord’s servers makes them fail', () => {
    const components = [text('歩'.repeat(3400))]
    expect(sent({ flags: 1 << 15, components }).status).toBe(500)
    // A fault of the form is found before the servers fail.
    expect(sent({ flags: 1 << 15, components, content: 'x' }).status).toBe(400)
  })

  test('a file that is too big, and a command too many, have answers of their own', () => {
    const files = [file(0, 'a.png', 10 * 1024 * 1024 + 1)]
    expect(answer('POST', '/channels/1/messages', {}, { files })).toMatchObject({
      status: 413,
      body: { code: 40005 },
    })
    const commands = many(101, (index) => ({ name: `c${index}`, description: 'x' }))
    expect(answer('PUT', '/applications/1/commands', commands).body).toMatchObject({ code: 30032 })
  })
})
