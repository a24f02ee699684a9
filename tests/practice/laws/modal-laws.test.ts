import { describe, expect, test } from 'vitest'
import { button, callback, many, options, row, text } from './judged.ts'

const label = (component: unknown, more: object = {}) => ({
  type: 18,
  label: 'How was it?',
  component,
  ...more,
})
const input = (more: object = {}) => ({ type: 4, style: 1, custom_id: 'note', ...more })
const modal = (components: unknown[], more: object = {}) =>
  callback({ type: 9, data: { custom_id: 'log', title: 'Log', components, ...more } })
const labelled = (component: unknown, more: object = {}) => modal([label(component, more)])
const at = 'data.components.0.component'

describe('a modal', () => {
  test('has one to five components, labels and texts', () => {
    const inputs = (count: number) => many(count, (i) => label(input({ custom_id: `n${i}` })))
    expect(modal([...inputs(4), text()])).toEqual([])
    expect(modal(inputs(6))).toEqual(['BASE_TYPE_BAD_LENGTH data.components'])
    expect(modal([])).toEqual(['BASE_TYPE_BAD_LENGTH data.components'])
  })

  test('has a title of up to 45 characters and a custom id', () => {
    const components = [label(input())]
    expect(modal(components, { title: 'x'.repeat(45) })).toEqual([])
    expect(modal(components, { title: 'x'.repeat(46) })).toEqual([
      'BASE_TYPE_BAD_LENGTH data.title',
    ])
    expect(modal(components, { custom_id: 'x'.repeat(101) })).toEqual([
      'BASE_TYPE_BAD_LENGTH data.custom_id',
    ])
  })

  test('has no buttons and no containers', () => {
    expect(modal([row(button('a'))])).toHaveLength(1)
    expect(modal([{ type: 17, components: [text()] }])).toEqual([
      'UNION_TYPE_CHOICES data.components.0',
    ])
    expect(labelled(button('a'))).toEqual([`UNION_TYPE_CHOICES ${at}`])
  })

  test('does not use a custom id twice', () => {
    expect(modal([label(input()), label(input({ custom_id: 'b' }))])).toEqual([])
    expect(modal([label(input()), label(input())])).toEqual([
      'COMPONENT_CUSTOM_ID_DUPLICATED data.components.1.component.custom_id',
    ])
  })
})

describe('a label', () => {
  test('has up to 45 characters, and 100 of description', () => {
    expect(labelled(input(), { label: 'x'.repeat(45), description: 'x'.repeat(100) })).toEqual([])
    expect(labelled(input(), { label: 'x'.repeat(46) })).toEqual([
      'BASE_TYPE_BAD_LENGTH data.components.0.label',
    ])
    expect(labelled(input(), { description: 'x'.repeat(101) })).toEqual([
      'BASE_TYPE_BAD_LENGTH data.components.0.description',
    ])
  })
})

describe('a text input', () => {
  test('takes up to 4000 characters', () => {
    expect(labelled(input({ max_length: 4000 }))).toEqual([])
    expect(labelled(input({ max_length: 4001 }))).toEqual([`NUMBER_TYPE_MAX ${at}.max_length`])
    expect(labelled(input({ max_length: 0 }))).toEqual([`NUMBER_TYPE_MIN ${at}.max_length`])
  })

  test('does not ask for more than it takes', () => {
    expect(labelled(input({ min_length: 5, max_length: 5 }))).toEqual([])
    expect(labelled(input({ min_length: 6, max_length: 5 }))).toEqual([
      `TEXT_INPUT_MIN_LENGTH_ABOVE_MAX ${at}.min_length`,
    ])
  })

  test('is filled beforehand with what it would take', () => {
    expect(labelled(input({ value: 'abcde', max_length: 5 }))).toEqual([])
    expect(labelled(input({ value: 'abcdef', max_length: 5 }))).toEqual([
      `BASE_TYPE_BAD_LENGTH ${at}.value`,
    ])
  })

  test('in a row needs a label of its own', () => {
    expect(modal([row(input({ label: 'Note' }))])).toEqual([])
    expect(modal([row(input())])).toEqual([
      'BASE_TYPE_REQUIRED data.components.0.components.0.label',
    ])
  })

  test('has a placeholder of up to 100 characters', () => {
    expect(labelled(input({ placeholder: 'x'.repeat(100) }))).toEqual([])
    expect(labelled(input({ placeholder: 'x'.repeat(101) }))).toHaveLength(1)
  })
})

describe('choosing in a modal', () => {
  const group = (type: number, count: number, more: object = {}) =>
    labelled({ type, custom_id: 'g', options: options(count), ...more })

  test('a radio group has two to ten options and one of them chosen at most', () => {
    const chosen = (count: number) =>
      options(3).map((option, index) => ({ ...option, default: index < count }))
    expect(group(21, 2)).toEqual([])
    expect(group(21, 10)).toEqual([])
    expect(group(21, 1)).toEqual([`BASE_TYPE_BAD_LENGTH ${at}.options`])
    expect(group(21, 11)).toEqual([`BASE_TYPE_BAD_LENGTH ${at}.options`])
    expect(group(21, 3, { options: chosen(1) })).toEqual([])
    expect(group(21, 3, { options: chosen(2) })).toEqual([
      `SELECT_COMPONENT_TOO_MANY_DEFAULTS ${at}.options`,
    ])
  })

  test('a checkbox group has one to ten options, all of which may be ticked', () => {
    const all = options(10).map((option) => ({ ...option, default: true }))
    expect(group(22, 10, { options: all })).toEqual([])
    expect(group(22, 11)).toEqual([`BASE_TYPE_BAD_LENGTH ${at}.options`])
    expect(group(22, 3, { max_values: 3 })).toEqual([])
    expect(group(22, 3, { max_values: 4 })).toEqual([
      `SELECT_COMPONENT_VALUES_ABOVE_OPTIONS ${at}.max_values`,
    ])
    expect(group(22, 3, { options: [...options(1), ...options(1)] })).toHaveLength(1)
  })

  test('what must be answered cannot be answered with nothing', () => {
    expect(group(22, 3, { min_values: 0, required: false })).toEqual([])
    expect(group(22, 3, { min_values: 0 })).toEqual([
      `SELECT_COMPONENT_REQUIRED_WITHOUT_VALUES ${at}.min_values`,
    ])
    expect(group(3, 3, { min_values: 0, required: true })).toHaveLength(1)
  })

  test('a select cannot be disabled', () => {
    expect(group(3, 3, { disabled: false })).toEqual([])
    expect(group(3, 3, { disabled: true })).toEqual([
      `SELECT_COMPONENT_DISABLED_IN_MODAL ${at}.disabled`,
    ])
  })

  test('a file upload takes up to ten files', () => {
    const upload = (more: object) => labelled({ type: 19, custom_id: 'f', ...more })
    expect(upload({ min_values: 2, max_values: 10 })).toEqual([])
    expect(upload({ max_values: 11 })).toEqual([`NUMBER_TYPE_MAX ${at}.max_values`])
    expect(upload({ min_values: 3, max_values: 2 })).toEqual([
      `SELECT_COMPONENT_MIN_VALUES_ABOVE_MAX ${at}.min_values`,
    ])
  })

  test('a single checkbox needs only its id', () => {
    expect(labelled({ type: 23, custom_id: 'c', default: true })).toEqual([])
    expect(labelled({ type: 23 })).toEqual([`BASE_TYPE_REQUIRED ${at}.custom_id`])
  })
})
