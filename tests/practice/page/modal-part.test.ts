import { firstAnswer, mistakeIn, modalParts, sentAnswer, type ModalInput } from '#practice/page/dialogs/modal-part.ts' // prettier-ignore
import { describe, expect, test } from 'vitest'

const input = (over: object): ModalInput => ({ custom_id: 'x', ...over }) as unknown as ModalInput
const choice = (value: string, more = {}) => ({ label: value, value, ...more })
const boxes = (more = {}) =>
  input({ type: 22, options: [choice('band'), choice('box', { default: true })], ...more })

describe('a form', () => {
  test('has texts between its fields, and fields of the older kind', () => {
    const parts = modalParts([
      { type: 10, content: 'Hello' },
      { type: 18, label: 'Name', description: 'As it shows', component: input({ type: 4 }) },
      { type: 1, components: [input({ type: 4, label: 'Old' })] },
    ] as unknown as Parameters<typeof modalParts>[0])
    expect(parts.map((part) => (part.kind === 'text' ? part.text : part.label))).toEqual([
      'Hello',
      'Name',
      'Old',
    ])
  })

  test('opens with what the bot put in', () => {
    expect(firstAnswer(input({ type: 4, value: 'Ana' }))).toBe('Ana')
    expect(firstAnswer(input({ type: 21, options: [choice('a'), choice('b', { default: true })] }))).toBe('b') // prettier-ignore
    expect(firstAnswer(boxes())).toEqual(['box'])
    expect(firstAnswer(input({ type: 5, default_values: [{ id: '7' }] }))).toEqual(['7'])
    expect(firstAnswer(input({ type: 23, default: true }))).toBe('true')
  })
})

describe('an answer', () => {
  test('is sent as it is, but for a tick', () => {
    expect(sentAnswer(input({ type: 23 }), 'true')).toBe(true)
    expect(sentAnswer(input({ type: 23 }), 'false')).toBe(false)
    expect(sentAnswer(input({ type: 4 }), 'true')).toBe('true')
    expect(sentAnswer(input({ type: 6 }), ['7'])).toEqual(['7'])
  })

  test.each([
    ['an empty field', input({ type: 4 }), '', 'This has to be filled in.'],
    ['an empty field that may be', input({ type: 4, required: false }), '', null],
    ['a short text', input({ type: 4, min_length: 3 }), 'ab', 'At least 3 characters, please.'],
    ['a long text', input({ type: 4, max_length: 3 }), 'abcd', 'At most 3 characters, please.'],
    ['a text that fits', input({ type: 4, min_length: 2, max_length: 4 }), 'abc', null],
    ['no choice', input({ type: 3, options: [] }), [], 'This has to be filled in.'],
    ['too few', input({ type: 3, options: [], min_values: 2, max_values: 3 }), ['a'], 'Choose at least 2.'], // prettier-ignore
    ['too many', input({ type: 3, options: [], max_values: 1 }), ['a', 'b'], 'Choose at most 1.'],
    ['all boxes', boxes(), ['band', 'box'], null],
    ['an empty tick', input({ type: 23 }), 'false', null],
  ])('%s', (_, field, answer, mistake) => {
    expect(mistakeIn(field, answer)).toBe(mistake)
  })
})
