import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultsInRequest } from '#practice/laws/faults-in-request.ts'
import { button, file, many, options, requestTo, row, text } from './judged.ts'

interface Card {
  flags: number
  components: Record<string, unknown>[]
  [field: string]: unknown
}

const picture = { type: 11, media: { url: 'attachment://card.png' }, description: 'A card' }

const moves = (count: number) => ({
  type: 3,
  custom_id: 'moves',
  min_values: 1,
  max_values: count,
  options: options(count),
})

/** Cards of any size within the limits: always a picture, a row of buttons and a select. */
const cards: fc.Arbitrary<Card> = fc
  .record({
    words: fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 80 }), {
      minLength: 1,
      maxLength: 20,
    }),
    buttons: fc.integer({ min: 1, max: 5 }),
    moves: fc.integer({ min: 1, max: 25 }),
    accent: fc.integer({ min: 0, max: 0xffffff }),
  })
  .map(({ words, buttons, moves: count, accent }) => ({
    flags: 1 << 15,
    components: [
      { type: 9, components: [text('Today')], accessory: picture },
      row(...many(buttons, (index) => button(`b${index}`))),
      row(moves(count)),
      { type: 17, accent_color: accent, components: words.map((word) => text(word)) },
    ],
  }))

const withComponent = (card: Card, component: object): Card => ({
  ...card,
  components: [...card.components, component as Record<string, unknown>],
})

/** Each breaks one limit of any card, however it is made, and must be refused for that. */
const breaks: Readonly<Record<string, readonly [code: string, broken: (card: Card) => Card]>> = {
  'a component too many': [
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    (card) => withComponent(card, { type: 17, components: many(32, () => text('x')) }),
  ],
  'a text too long': [
    'BASE_TYPE_BAD_LENGTH',
    (card) => withComponent(card, text('x'.repeat(4001))),
  ],
  'texts too long together': [
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    (card) => withComponent(withComponent(card, text('x'.repeat(2001))), text('x'.repeat(2000))),
  ],
  'a text too big for the servers': [
    'INTERNAL_SERVER_ERROR',
    (card) => withComponent(card, text('歩'.repeat(3400))),
  ],
  'a custom id twice': [
    'COMPONENT_CUSTOM_ID_DUPLICATED',
    (card) => withComponent(card, row(button('b0'))),
  ],
  'a custom id too long': [
    'BASE_TYPE_BAD_LENGTH',
    (card) => withComponent(card, row(button('x'.repeat(101)))),
  ],
  'no custom id': [
    'BASE_TYPE_REQUIRED',
    (card) => withComponent(card, row({ type: 2, style: 1, label: 'x' })),
  ],
  'a label too long': [
    'BASE_TYPE_MAX_LENGTH',
    (card) => withComponent(card, row(button('z', { label: 'x'.repeat(81) }))),
  ],
  'six buttons': [
    'BASE_TYPE_BAD_LENGTH',
    (card) => withComponent(card, row(...many(6, (index) => button(`z${index}`)))),
  ],
  'a select beside a button': [
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    (card) => withComponent(card, row(button('z'), { ...moves(2), custom_id: 'y' })),
  ],
  'an option too many': [
    'BASE_TYPE_BAD_LENGTH',
    (card) => withComponent(card, row({ ...moves(26), custom_id: 'y' })),
  ],
  'more to choose than there is': [
    'SELECT_COMPONENT_VALUES_ABOVE_OPTIONS',
    (card) => withComponent(card, row({ ...moves(2), custom_id: 'y', max_values: 3 })),
  ],
  'a section of four texts': [
    'BASE_TYPE_BAD_LENGTH',
    (card) =>
      withComponent(card, { type: 9, components: many(4, () => text()), accessory: button('z') }),
  ],
  'a section without its accessory': [
    'BASE_TYPE_REQUIRED',
    (card) => withComponent(card, { type: 9, components: [text()] }),
  ],
  'a gallery of eleven': [
    'BASE_TYPE_BAD_LENGTH',
    (card) =>
      withComponent(card, {
        type: 12,
        items: many(11, () => ({ media: { url: 'https://a.test/b.png' } })),
      }),
  ],
  'an alt text too long': [
    'BASE_TYPE_BAD_LENGTH',
    (card) =>
      withComponent(card, {
        type: 12,
        items: [{ media: { url: 'https://a.test/b.png' }, description: 'x'.repeat(1025) }],
      }),
  ],
  'a picture that is not there': [
    'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    (card) =>
      withComponent(card, { type: 12, items: [{ media: { url: 'attachment://other.png' } }] }),
  ],
  'a container in a container': [
    'UNION_TYPE_CHOICES',
    (card) => withComponent(card, { type: 17, components: [{ type: 17, components: [text()] }] }),
  ],
  'content beside the components': [
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    (card) => ({ ...card, content: 'hello' }),
  ],
  'an embed beside the components': [
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    (card) => ({ ...card, embeds: [{ title: 'hello' }] }),
  ],
  'no flag': ['UNION_TYPE_CHOICES', (card) => ({ ...card, flags: 0 })],
  'a flag for one person only': [
    'MESSAGE_FLAGS_NOT_SETTABLE',
    (card) => ({ ...card, flags: card.flags | (1 << 6) }),
  ],
  'a nonce too long': ['BASE_TYPE_MAX_LENGTH', (card) => ({ ...card, nonce: 'n'.repeat(26) })],
  'a nonce enforced that is not there': [
    'BASE_TYPE_REQUIRED',
    (card) => ({ ...card, enforce_nonce: true }),
  ],
  'a ping of all and of some': [
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    (card) => ({
      ...card,
      allowed_mentions: { parse: ['users'], users: ['1'] },
    }),
  ],
  'a colour that is none': [
    'NUMBER_TYPE_MAX',
    (card) => withComponent(card, { type: 17, accent_color: 0x1000000, components: [text()] }),
  ],
}

const faults = (card: Card) =>
  faultsInRequest(requestTo('POST', '/channels/1/messages', card, { files: [file(0, 'card.png')] }))

test('a card within the limits is taken, whatever its size', () => {
  fc.assert(
    fc.property(cards, (card) => {
      expect(faults(card)).toEqual([])
    }),
  )
})

test.each(Object.entries(breaks))('a card with %s is refused for it', (_limit, [code, broken]) => {
  fc.assert(
    fc.property(cards, (card) => {
      expect(faults(broken(card)).map((fault) => fault.code)).toContain(code)
    }),
    { numRuns: 20 },
  )
})
