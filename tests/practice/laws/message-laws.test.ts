import { describe, expect, test } from 'vitest'
import { edit, judged, layout, many, message, row, button, text } from './judged.ts'

const v2 = 1 << 15
const ephemeral = 1 << 6
const silent = 1 << 12
const noEmbeds = 1 << 2

describe('what a message holds', () => {
  test('a message with nothing in it is not sent', () => {
    expect(message({ content: 'hi' })).toEqual([])
    expect(message({})).toEqual(['CANNOT_SEND_EMPTY_MESSAGE'])
    expect(message({ content: '  \n' })).toEqual(['CANNOT_SEND_EMPTY_MESSAGE'])
  })

  test('a file, a sticker, a poll or a forward is enough to be sent', () => {
    const files = [{ field: 'files[0]', name: 'card.png', size: 1, type: 'image/png' }]
    const poll = { question: { text: 'Hips?' }, answers: [{ poll_media: { text: 'Yes' } }] }
    expect(message({}, { files })).toEqual([])
    expect(message({ sticker_ids: ['1'] })).toEqual([])
    expect(message({ poll })).toEqual([])
    expect(message({ message_reference: { type: 1, message_id: '5', channel_id: '6' } })).toEqual(
      [],
    )
    expect(message({ message_reference: { message_id: '5' } })).toHaveLength(1)
  })

  test('an edit may leave a part alone, but not clear all of them', () => {
    expect(edit({ content: '' })).toEqual([])
    expect(edit({ content: '', embeds: [], components: [], attachments: [] })).toEqual([
      'CANNOT_SEND_EMPTY_MESSAGE',
    ])
  })

  test('content has up to 2000 characters', () => {
    expect(message({ content: 'x'.repeat(2000) })).toEqual([])
    expect(message({ content: 'x'.repeat(2001) })).toEqual(['BASE_TYPE_MAX_LENGTH content'])
    expect(judged('POST', '/webhooks/1/token', { content: 'x'.repeat(2001) })).toEqual([
      'BASE_TYPE_MAX_LENGTH content',
    ])
  })

  test('a message of components has no content, embeds, poll or stickers', () => {
    const components = [text()]
    const refused = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'
    const poll = { question: { text: 'Hips?' }, answers: [{ poll_media: { text: 'Yes' } }] }
    expect(message({ flags: v2, components, embeds: [] })).toEqual([])
    expect(message({ flags: v2, components, content: 'x' })).toEqual([`${refused} content`])
    expect(message({ flags: v2, components, poll })).toEqual([`${refused} poll`])
    expect(message({ flags: v2, components, sticker_ids: ['1'] })).toEqual([
      `${refused} sticker_ids`,
    ])
    expect(message({ flags: v2, components, embeds: [{ title: 'x' }] })).toEqual([
      `${refused} embeds`,
    ])
  })

  test('a message of components has at least one', () => {
    expect(layout(text())).toEqual([])
    expect(layout()).toEqual(['CANNOT_SEND_EMPTY_MESSAGE'])
  })

  test('without the flag a message has rows only, five at most', () => {
    const rows = (count: number) => many(count, (index) => row(button(`b${index}`)))
    expect(message({ components: rows(5) })).toEqual([])
    expect(message({ components: rows(6) })).toEqual(['BASE_TYPE_MAX_LENGTH components'])
    expect(message({ components: [text()] })).toEqual(['UNION_TYPE_CHOICES components.0'])
  })
})

describe('flags', () => {
  test('a channel takes a silent message but not one for a single person', () => {
    expect(message({ content: 'x', flags: silent | noEmbeds })).toEqual([])
    expect(message({ content: 'x', flags: ephemeral })).toEqual([
      'MESSAGE_FLAGS_NOT_SETTABLE flags',
    ])
    expect(judged('POST', '/webhooks/1/token', { content: 'x', flags: ephemeral })).toEqual([])
  })

  test('an edit sets no notification, and may repeat what the message had', () => {
    expect(edit({ content: 'x', flags: noEmbeds }, 0)).toEqual([])
    expect(edit({ content: 'x', flags: silent }, silent)).toEqual([])
    expect(edit({ content: 'x', flags: silent }, 0)).toEqual(['MESSAGE_FLAGS_NOT_SETTABLE flags'])
  })

  test('a message of components stays one', () => {
    expect(edit({ components: [text()] }, v2)).toEqual([])
    expect(edit({ components: [text()], flags: v2 }, v2)).toEqual([])
    expect(edit({ components: [row(button('a'))], flags: 0 }, v2)).toContain(
      'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG flags',
    )
    expect(edit({ content: 'x' }, v2)).toEqual([
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2 content',
    ])
  })

  test('a message of text becomes one of components only with the flag', () => {
    expect(edit({ content: null, components: [text()], flags: v2 }, 0)).toEqual([])
    expect(edit({ components: [text()] }, 0)).toEqual(['UNION_TYPE_CHOICES components.0'])
  })

  test('flags are a number of at most 31 bits', () => {
    expect(message({ content: 'x', flags: -1 })).toContain('NUMBER_TYPE_MIN flags')
    expect(message({ content: 'x', flags: 2 ** 32 })).toEqual(['NUMBER_TYPE_MAX flags'])
  })
})

describe('embeds', () => {
  const embeds = (extra: number) => [
    { description: 'x'.repeat(4000) },
    { description: 'x'.repeat(1000), title: 't'.repeat(200), footer: { text: 'f'.repeat(300) } },
    { author: { name: 'a'.repeat(100) }, fields: [{ name: 'n', value: 'v'.repeat(399 + extra) }] },
  ]

  test('they have 6000 characters in all', () => {
    expect(message({ embeds: embeds(0) })).toEqual([])
    expect(message({ embeds: embeds(1) })).toEqual(['MAX_EMBED_SIZE_EXCEEDED embeds.2'])
  })

  test('none is empty, nor any of its fields', () => {
    expect(message({ embeds: [{ image: { url: 'https://a.test/b.png' } }] })).toEqual([])
    expect(message({ embeds: [{ color: 5 }] })).toEqual(['BASE_TYPE_REQUIRED embeds.0.description'])
    expect(message({ embeds: [{ fields: [{ name: ' ', value: 'x' }] }] })).toEqual([
      'BASE_TYPE_REQUIRED embeds.0.fields.0.name',
    ])
  })

  test('ten embeds and twenty-five fields are the most', () => {
    const field = { name: 'n', value: 'v' }
    expect(message({ embeds: many(10, () => ({ title: 'x' })) })).toEqual([])
    expect(message({ embeds: many(11, () => ({ title: 'x' })) })).toEqual([
      'BASE_TYPE_MAX_LENGTH embeds',
    ])
    expect(message({ embeds: [{ fields: many(25, () => field) }] })).toEqual([])
    expect(message({ embeds: [{ fields: many(26, () => field) }] })).toEqual([
      'BASE_TYPE_MAX_LENGTH embeds.0.fields',
    ])
  })
})

describe('mentions', () => {
  const withMentions = (allowed_mentions: object) => message({ content: 'x', allowed_mentions })

  test('either everyone of a kind may be pinged or those who are listed', () => {
    expect(withMentions({ parse: ['roles'], users: ['1'] })).toEqual([])
    expect(withMentions({ parse: ['users'], users: [] })).toEqual([])
    expect(withMentions({ parse: ['users'], users: ['1'] })).toEqual([
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE allowed_mentions',
    ])
    expect(withMentions({ parse: ['roles'], roles: ['1'] })).toHaveLength(1)
  })

  test('a hundred people may be named, and only kinds that exist', () => {
    expect(withMentions({ users: many(100, String) })).toEqual([])
    expect(withMentions({ users: many(101, String) })).toEqual([
      'BASE_TYPE_MAX_LENGTH allowed_mentions.users',
    ])
    expect(withMentions({ parse: ['here'] })).toEqual([
      'BASE_TYPE_CHOICES allowed_mentions.parse.0',
    ])
  })
})

describe('nonce', () => {
  test('it has up to 25 characters', () => {
    expect(message({ content: 'x', nonce: 'n'.repeat(25), enforce_nonce: true })).toEqual([])
    expect(message({ content: 'x', nonce: 'n'.repeat(26) })).toEqual(['BASE_TYPE_MAX_LENGTH nonce'])
    expect(message({ content: 'x', nonce: 42, enforce_nonce: true })).toEqual([])
  })

  test('it must be there to be enforced', () => {
    expect(message({ content: 'x', enforce_nonce: false })).toEqual([])
    expect(message({ content: 'x', enforce_nonce: true })).toEqual(['BASE_TYPE_REQUIRED nonce'])
  })
})
