import { describe, expect, test } from 'vitest'
import { button, callback, many, row, text } from './judged.ts'

const v2 = 1 << 15
const ephemeral = 1 << 6
const command = 2
const component = 3
const autocomplete = 4
const modalSubmit = 5

const input = { type: 18, label: 'Note', component: { type: 4, style: 1, custom_id: 'n' } }
const modal = { type: 9, data: { custom_id: 'm', title: 'Log', components: [input] } }
const wrongType = ['INTERACTION_CALLBACK_TYPE_INVALID type']

describe('which answer suits which interaction', () => {
  test('a command is answered with a message, later or with a modal', () => {
    expect(callback({ type: 4, data: { content: 'x' } }, command)).toEqual([])
    expect(callback({ type: 5 }, command)).toEqual([])
    expect(callback(modal, command)).toEqual([])
    for (const type of [6, 7]) expect(callback({ type }, command)).toEqual(wrongType)
    expect(callback({ type: 8, data: { choices: [] } }, command)).toEqual(wrongType)
  })

  test('a component can have its message updated', () => {
    for (const type of [6, 7]) expect(callback({ type }, component, 0)).toEqual([])
    expect(callback(modal, component, 0)).toEqual([])
    expect(callback({ type: 8, data: { choices: [] } }, component, 0)).toEqual(wrongType)
  })

  test('a modal cannot follow a modal', () => {
    expect(callback({ type: 4, data: { content: 'x' } }, modalSubmit)).toEqual([])
    expect(callback(modal, modalSubmit)).toEqual(wrongType)
  })

  test('a modal has a message to update only when a component opened it', () => {
    expect(callback({ type: 7, data: { content: 'x' } }, modalSubmit, 0)).toEqual([])
    expect(callback({ type: 7, data: { content: 'x' } }, modalSubmit)).toEqual(wrongType)
  })

  test('someone who is typing gets suggestions and nothing else', () => {
    expect(callback({ type: 8, data: { choices: [] } }, autocomplete)).toEqual([])
    expect(callback({ type: 4, data: { content: 'x' } }, autocomplete)).toEqual(wrongType)
    expect(callback({ type: 5 }, autocomplete)).toEqual(wrongType)
  })

  test('a type that does not exist is refused', () => {
    expect(callback({ type: 3 })).toEqual(['UNION_TYPE_CHOICES'])
    expect(callback({})).toEqual(['BASE_TYPE_REQUIRED type'])
  })
})

describe('what an answer holds', () => {
  test('a deferral says only who will see the answer', () => {
    expect(callback({ type: 5, data: { flags: ephemeral } })).toEqual([])
    expect(callback({ type: 5, data: { flags: ephemeral | v2 } })).toEqual([
      'MESSAGE_FLAGS_NOT_SETTABLE data.flags',
    ])
    expect(callback({ type: 6, data: { flags: ephemeral } }, component, 0)).toHaveLength(1)
  })

  test('a message for one person may be of components', () => {
    expect(callback({ type: 4, data: { flags: v2 | ephemeral, components: [text()] } })).toEqual([])
    expect(callback({ type: 4, data: { flags: ephemeral } })).toEqual([
      'CANNOT_SEND_EMPTY_MESSAGE data',
    ])
    expect(callback({ type: 4 })).toEqual(['CANNOT_SEND_EMPTY_MESSAGE data'])
  })

  test('an update keeps the kind of its message', () => {
    const update = (data: object, flags: number) => callback({ type: 7, data }, component, flags)
    expect(update({ components: [text(), row(button('a'))] }, v2 | ephemeral)).toEqual([])
    expect(update({ components: [text()] }, 0)).toEqual(['UNION_TYPE_CHOICES data.components.0'])
    expect(update({ content: 'x' }, v2)).toEqual([
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2 data.content',
    ])
    expect(update({ content: 'x', flags: ephemeral }, 0)).toEqual([
      'MESSAGE_FLAGS_NOT_SETTABLE data.flags',
    ])
  })

  test('twenty-five suggestions of 1 to 100 characters', () => {
    const suggest = (choices: unknown[]) => callback({ type: 8, data: { choices } }, autocomplete)
    const choice = { name: 'x'.repeat(100), value: 'x'.repeat(100) }
    const at = 'data.choices'
    expect(suggest(many(25, () => choice))).toEqual([])
    expect(suggest(many(26, () => choice))).toEqual([`BASE_TYPE_MAX_LENGTH ${at}`])
    expect(suggest([{ ...choice, name: 'x'.repeat(101) }])).toEqual([
      `BASE_TYPE_BAD_LENGTH ${at}.0.name`,
    ])
    expect(suggest([{ ...choice, name: '' }])).toHaveLength(1)
    expect(suggest([{ ...choice, value: 'x'.repeat(101) }])).toEqual([
      `BASE_TYPE_MAX_LENGTH ${at}.0.value`,
    ])
    expect(suggest([{ name: 'Week 3', value: 3 }])).toEqual([])
    expect(suggest([{ name: 'Week 3', value: 2.5 }])).toEqual([])
    expect(suggest([{ name: 'Week 3' }])).toEqual([`BASE_TYPE_REQUIRED ${at}.0.value`])
  })
})
