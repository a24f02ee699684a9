import { describe, expect, test } from 'vitest'
import { faultsInRequest } from '#practice/laws/faults-in-request.ts'
import { judged, layout, message, requestTo, row, text } from './judged.ts'

const said = (body: unknown) =>
  faultsInRequest(requestTo('POST', '/channels/1/messages', body)).map((fault) => fault.message)

describe('the shape of a body', () => {
  test('each kind of value is asked for in Discord’s words', () => {
    expect(said({ content: 5 })).toEqual(['Could not interpret "5" as string.'])
    expect(said({ content: 'x', tts: 'yes' })).toEqual(['Must be either true or false.'])
    expect(said({ content: 'x', flags: 'loud' })).toEqual(['Value "loud" is not int.'])
    expect(said({ content: 'x', flags: 1.5 })).toEqual(['Value "1.5" is not int.'])
    expect(said({ embeds: {} })).toEqual(['Only iterables may be used in a ListType'])
    expect(said({ embeds: ['x'] })).toEqual(['Only dictionaries may be used in a DictType'])
    expect(said([])).toEqual(['Only dictionaries may be used in a DictType'])
    expect(said({ components: [{}] })).toEqual(['This field is required'])
  })

  test('a component that cannot stand here is told which can', () => {
    expect(said({ components: [text()] })).toEqual(['Value of field "type" must be one of (1,).'])
    expect(said({ components: [row({ type: 10, content: 'x' })] })).toEqual([
      'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).',
    ])
  })

  test('the faults of a component are those of its own type', () => {
    expect(layout(row({ type: 2, style: 1, custom_id: 5, label: 'x' }))).toEqual([
      'STRING_TYPE_CONVERT components.0.components.0.custom_id',
    ])
  })

  test('all faults of a body are found at once', () => {
    expect(message({ content: 5, tts: 1, components: [{ type: 1, components: [] }] })).toEqual([
      'STRING_TYPE_CONVERT content',
      'BASE_TYPE_BAD_LENGTH components.0.components',
      'BOOLEAN_TYPE_CONVERT tts',
    ])
  })

  test('a field that Discord does not know is passed over', () => {
    expect(message({ content: 'x', colour: 'green' })).toEqual([])
  })

  test('times are ISO 8601, with an offset as well', () => {
    const at = (timestamp: string) => message({ embeds: [{ title: 'x', timestamp }] })
    expect(at('2026-08-01T10:00:00.000Z')).toEqual([])
    expect(at('2026-08-01T10:00:00+02:00')).toEqual([])
    expect(at('soon')).toEqual(['DATE_TIME_TYPE_PARSE embeds.0.timestamp'])
  })

  test('an id is a string of digits, or a number', () => {
    const open = (recipient_id: unknown) => judged('POST', '/users/@me/channels', { recipient_id })
    expect(open('80351110224678912')).toEqual([])
    expect(open('ana')).toEqual(['NUMBER_TYPE_COERCE recipient_id'])
    expect(open(12)).toEqual([])
    expect(open(-1)).toHaveLength(1)
  })

  test('members, roles and messages in bulk keep to their shapes', () => {
    expect(judged('PATCH', '/guilds/1/members/@me', { nick: 'x'.repeat(32) })).toEqual([])
    expect(judged('PATCH', '/guilds/1/members/@me', { nick: 'x'.repeat(33) })).toHaveLength(1)
    expect(judged('PATCH', '/guilds/1/members/2', { roles: ['3'] })).toEqual([])
    expect(judged('PATCH', '/guilds/1/members/2', { roles: ['x'] })).toHaveLength(1)
    const bulk = (messages: string[]) =>
      judged('POST', '/channels/1/messages/bulk-delete', { messages })
    expect(bulk(['1', '2'])).toEqual([])
    expect(bulk(['1'])).toEqual(['BASE_TYPE_BAD_LENGTH messages'])
    expect(judged('PUT', '/channels/1/permissions/2', { type: 0, allow: '1024' })).toEqual([])
    expect(judged('PUT', '/channels/1/permissions/2', { type: 2 })).toHaveLength(1)
  })
})
