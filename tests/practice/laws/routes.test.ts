import { describe, expect, test } from 'vitest'
import { bodySchema } from '#practice/laws/body-schema.ts'
import { describedBodies } from '#practice/laws/described-bodies.ts'
import { discordPaths } from '#practice/laws/discord-spec.ts'
import { normaliseRoute } from '#practice/laws/normalise-route.ts'
import { ownBodies } from '#practice/laws/own-bodies.ts'
import { uncheckedBodies } from '#practice/laws/unchecked-bodies.ts'
import { judged } from './judged.ts'

describe('routes', () => {
  test('a path is known with the version of the API and without it', () => {
    const known = {
      route: '/channels/:channel_id/messages',
      params: { channel_id: '12' },
      body: 'schema',
    }
    expect(normaliseRoute('POST', '/channels/12/messages')).toEqual(known)
    expect(normaliseRoute('post', '/api/v10/channels/12/messages?a=b')).toEqual(known)
    expect(normaliseRoute('POST', '/api/channels/12/messages')).toEqual(known)
  })

  test('a route that Discord does not have is no route', () => {
    expect(normaliseRoute('GET', '/clubs')).toBeNull()
    expect(normaliseRoute('GET', '/channels/12/messages/')).toBeNull()
    expect(normaliseRoute('GET', '/channels//messages')).toBeNull()
    expect(normaliseRoute('GET', '/channels/12/typing')).toBeNull()
    expect(normaliseRoute('BREW', '/gateway')).toBeNull()
  })

  test('fixed words win over what could be an id', () => {
    const original = normaliseRoute('PATCH', '/webhooks/1/token/messages/@original')
    expect(original?.route).toBe('/webhooks/:webhook_id/:webhook_token/messages/@original')
    expect(normaliseRoute('GET', '/users/@me')?.params).toEqual({})
    expect(normaliseRoute('GET', '/users/5')?.params).toEqual({ user_id: '5' })
  })

  test('parameters come back decoded', () => {
    const path = '/channels/1/messages/2/reactions/%F0%9F%94%A5/@me'
    expect(normaliseRoute('PUT', path)?.params).toMatchObject({ emoji_name: '🔥' })
  })

  test.each([
    ['GET', '/gateway/bot'],
    ['GET', '/applications/@me'],
    ['GET', '/guilds/1'],
    ['GET', '/guilds/1/channels'],
    ['GET', '/guilds/1/members'],
    ['GET', '/guilds/1/members/2'],
    ['GET', '/guilds/1/roles'],
    ['GET', '/channels/1'],
    ['GET', '/channels/1/messages'],
    ['DELETE', '/channels/1/messages/2'],
    ['POST', '/channels/1/typing'],
    ['PUT', '/channels/1/messages/pins/2'],
    ['DELETE', '/webhooks/1/token/messages/@original'],
  ])('%s %s takes no body', (method, path) => {
    expect(normaliseRoute(method, path)?.body).toBe('none')
  })

  test('a body that nothing checks is said to be unchecked', () => {
    expect(normaliseRoute('POST', '/stage-instances')?.body).toBe('unchecked')
  })
})

describe('the tables of bodies', () => {
  const routes = new Set(
    Object.entries(discordPaths()).flatMap(([method, paths]) =>
      paths.map((path) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    ),
  )
  const tables = {
    described: Object.keys(describedBodies),
    own: Object.keys(ownBodies),
    unchecked: [...uncheckedBodies],
  }

  test.each(Object.entries(tables))('%s: every route is one of Discord’s', (_name, keys) => {
    expect(keys.filter((key) => !routes.has(key))).toEqual([])
  })

  test('no route is in two of them', () => {
    const keys = Object.values(tables).flat()
    expect(new Set(keys).size).toBe(keys.length)
  })

  test.each([...tables.described, ...tables.own])('%s has a schema', (key) => {
    const [method = '', route = ''] = key.split(' ')
    expect(bodySchema(method, route)).not.toBeNull()
  })
})

describe('what stands in the path and the query', () => {
  test('ids in a path are numbers', () => {
    expect(judged('GET', '/channels/123', undefined)).toEqual([])
    expect(judged('GET', '/channels/general', undefined)).toEqual(['NUMBER_TYPE_COERCE channel_id'])
    expect(judged('PATCH', '/webhooks/1/token/messages/latest', {})).toEqual([
      'NUMBER_TYPE_COERCE message_id',
    ])
  })

  test('a page of messages has 1 to 100, of members up to 1000', () => {
    const messages = (query: string) => judged('GET', `/channels/1/messages?${query}`, undefined)
    expect(messages('limit=100')).toEqual([])
    expect(messages('limit=101')).toEqual(['NUMBER_TYPE_MAX limit'])
    expect(messages('limit=0')).toEqual(['NUMBER_TYPE_MIN limit'])
    expect(messages('limit=many')).toEqual(['NUMBER_TYPE_COERCE limit'])
    expect(judged('GET', '/guilds/1/members?limit=1000', undefined)).toEqual([])
    expect(judged('GET', '/guilds/1/members?limit=1001', undefined)).toHaveLength(1)
  })

  test('a page starts from one place', () => {
    const messages = (query: string) => judged('GET', `/channels/1/messages?${query}`, undefined)
    expect(messages('before=5')).toEqual([])
    expect(messages('before=now')).toEqual(['NUMBER_TYPE_COERCE before'])
    expect(messages('before=5&after=3')).toEqual(['QUERY_MUTUALLY_EXCLUSIVE after'])
  })

  test('with_response is yes or no', () => {
    const answer = (value: string) =>
      judged('POST', `/interactions/1/token/callback?with_response=${value}`, { type: 5 })
    expect(answer('true')).toEqual([])
    expect(answer('perhaps')).toEqual(['BOOLEAN_TYPE_CONVERT with_response'])
  })
})
