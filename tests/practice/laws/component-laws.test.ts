import { describe, expect, test } from 'vitest'
import { button, layout, many, options, row, select, text } from './judged.ts'

const thumbnail = { type: 11, media: { url: 'https://a.test/b.png' } }
const section = (texts: number, accessory: object = thumbnail) => ({
  type: 9,
  components: many(texts, () => text()),
  accessory,
})
const container = (...components: unknown[]) => ({ type: 17, components })
const gallery = (count: number, more: object = {}) => ({
  type: 12,
  items: many(count, () => ({ media: { url: 'https://a.test/b.png' }, ...more })),
})

describe('how much fits into a message', () => {
  test('forty components, those inside others and accessories counted', () => {
    const twelveSections = many(12, () => section(1))
    expect(layout(container(...twelveSections), text(), text(), text())).toEqual([])
    expect(layout(container(...twelveSections), ...many(4, () => text()))).toEqual([
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED components',
    ])
  })

  test('four thousand characters in all texts together', () => {
    expect(layout(text('x'.repeat(3000)), container(text('x'.repeat(1000))))).toEqual([])
    expect(layout(text('x'.repeat(3000)), container(text('x'.repeat(1001))))).toEqual([
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED components',
    ])
  })

  test('ten kilobytes of text, as a script of three bytes a letter reaches them', () => {
    // 3386 letters of three bytes and twelve bytes for the display make 10,170.
    expect(layout(text('歩'.repeat(3386)))).toEqual([])
    expect(layout(text('歩'.repeat(3386) + 'x'))).toEqual(['INTERNAL_SERVER_ERROR components'])
  })

  test('sixty-four pictures', () => {
    const six = many(6, () => gallery(10))
    expect(layout(...six, gallery(3), section(1))).toEqual([])
    expect(layout(...six, gallery(4), section(1))).toEqual(['INTERNAL_SERVER_ERROR components'])
  })
})

describe('what stands inside what', () => {
  test('a container is not inside another', () => {
    expect(layout(container(text()))).toEqual([])
    expect(layout(container(container(text())))).toEqual([
      'UNION_TYPE_CHOICES components.0.components.0',
    ])
    expect(layout(container())).toEqual(['BASE_TYPE_BAD_LENGTH components.0.components'])
  })

  test('a section has one to three texts beside a button or a thumbnail', () => {
    expect(layout(section(3), section(1, button('a')))).toEqual([])
    expect(layout(section(4))).toEqual(['BASE_TYPE_BAD_LENGTH components.0.components'])
    expect(layout(section(0))).toEqual(['BASE_TYPE_BAD_LENGTH components.0.components'])
    expect(layout({ type: 9, components: [text()] })).toEqual([
      'BASE_TYPE_REQUIRED components.0.accessory',
    ])
    expect(layout(section(1, select()))).toEqual(['UNION_TYPE_CHOICES components.0.accessory'])
  })

  test('a gallery has one to ten pictures, each with up to 1024 characters of alt text', () => {
    expect(layout(gallery(10, { description: 'x'.repeat(1024) }))).toEqual([])
    expect(layout(gallery(11))).toEqual(['BASE_TYPE_BAD_LENGTH components.0.items'])
    expect(layout(gallery(0))).toEqual(['BASE_TYPE_BAD_LENGTH components.0.items'])
    expect(layout(gallery(1, { description: 'x'.repeat(1025) }))).toEqual([
      'BASE_TYPE_BAD_LENGTH components.0.items.0.description',
    ])
  })

  test('a row has up to five buttons', () => {
    const buttons = (count: number) => many(count, (index) => button(`b${index}`))
    expect(layout(row(...buttons(5)))).toEqual([])
    expect(layout(row(...buttons(6)))).toEqual(['BASE_TYPE_BAD_LENGTH components.0.components'])
    expect(layout(row())).toEqual(['BASE_TYPE_BAD_LENGTH components.0.components'])
  })

  test('a select has a row for itself', () => {
    expect(layout(row(select()))).toEqual([])
    expect(layout(row(select(), button('a')))).toEqual([
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED components.0.components.1',
    ])
    expect(layout(row(button('a'), select()))).toHaveLength(1)
    expect(layout(row(select(), select({ custom_id: 'b' })))).toHaveLength(1)
  })

  test('a separator is small or large', () => {
    expect(layout(text(), { type: 14, spacing: 2, divider: false })).toEqual([])
    expect(layout(text(), { type: 14, spacing: 3 })).toEqual([
      'BASE_TYPE_CHOICES components.1.spacing',
    ])
  })

  test('an accent is a colour', () => {
    expect(layout({ ...container(text()), accent_color: 0xffffff })).toEqual([])
    expect(layout({ ...container(text()), accent_color: 0x1000000 })).toEqual([
      'NUMBER_TYPE_MAX components.0.accent_color',
    ])
    expect(layout({ ...container(text()), accent_color: 1.5 })).toEqual([
      'NUMBER_TYPE_COERCE components.0.accent_color',
    ])
  })
})

describe('ids', () => {
  test('a custom id has 1 to 100 characters', () => {
    expect(layout(row(button('x'.repeat(100))))).toEqual([])
    expect(layout(row(button('x'.repeat(101))))).toEqual([
      'BASE_TYPE_BAD_LENGTH components.0.components.0.custom_id',
    ])
    expect(layout(row(button('')))).toHaveLength(1)
  })

  test('no two components share a custom id, wherever they stand', () => {
    expect(layout(row(button('a')), container(section(1, button('b'))))).toEqual([])
    expect(
      layout(row(button('a')), container(section(1, button('a', { disabled: true })))),
    ).toEqual(['COMPONENT_CUSTOM_ID_DUPLICATED components.1.components.0.accessory.custom_id'])
  })

  test('no two components share a number, and 0 is no number', () => {
    expect(layout({ ...text(), id: 0 }, { ...text(), id: 0 }, { ...text(), id: 3 })).toEqual([])
    expect(layout({ ...text(), id: 3 }, { ...text(), id: 3 })).toEqual([
      'COMPONENT_ID_DUPLICATED components.1.id',
    ])
  })
})

describe('buttons', () => {
  const faults = (more: object) => layout(row({ type: 2, ...more }))
  const at = 'components.0.components.0'

  test('a label has up to 80 characters', () => {
    expect(faults({ style: 1, custom_id: 'a', label: 'x'.repeat(80) })).toEqual([])
    expect(faults({ style: 1, custom_id: 'a', label: 'x'.repeat(81) })).toEqual([
      `BASE_TYPE_MAX_LENGTH ${at}.label`,
    ])
  })

  test('a link has a url and no custom id', () => {
    const link = { style: 5, label: 'Read', url: 'https://a.test' }
    expect(faults(link)).toEqual([])
    expect(faults({ ...link, custom_id: 'a' })).toEqual([
      `BUTTON_COMPONENT_FIELD_NOT_ALLOWED ${at}.custom_id`,
    ])
    expect(faults({ style: 5, label: 'Read' })).toEqual([`BASE_TYPE_REQUIRED ${at}.url`])
    expect(faults({ ...link, url: 'javascript:alert(1)' })).toEqual([
      `URL_TYPE_INVALID_SCHEME ${at}.url`,
    ])
    expect(faults({ ...link, url: 'nowhere' })).toEqual([`URL_TYPE_INVALID_URL ${at}.url`])
    expect(faults({ ...link, url: `https://a.test/${'x'.repeat(498)}` })).toHaveLength(1)
  })

  test('a button that can be pressed has a custom id and no url', () => {
    expect(faults({ style: 4, label: 'x', custom_id: 'a' })).toEqual([])
    expect(faults({ style: 4, label: 'x' })).toEqual([`BASE_TYPE_REQUIRED ${at}.custom_id`])
    expect(faults({ style: 4, label: 'x', custom_id: 'a', url: 'https://a.test' })).toEqual([
      `BUTTON_COMPONENT_FIELD_NOT_ALLOWED ${at}.url`,
    ])
  })

  test('a premium button has a product and nothing of its own', () => {
    expect(faults({ style: 6, sku_id: '1' })).toEqual([])
    expect(faults({ style: 6 })).toEqual([`BASE_TYPE_REQUIRED ${at}.sku_id`])
    expect(faults({ style: 6, sku_id: '1', label: 'Buy' })).toEqual([
      `BUTTON_COMPONENT_FIELD_NOT_ALLOWED ${at}.label`,
    ])
  })

  test('a button shows a label or an emoji', () => {
    expect(faults({ style: 1, custom_id: 'a', emoji: { name: '✅' } })).toEqual([])
    expect(faults({ style: 1, custom_id: 'a' })).toEqual([
      `BUTTON_COMPONENT_LABEL_REQUIRED ${at}.label`,
    ])
  })

  test('an emoji is one of Unicode or one of a server', () => {
    const withEmoji = (emoji: object) => faults({ style: 1, custom_id: 'a', emoji })
    for (const name of ['🔥', '❤', '❤️', '👩‍🚀', '1️⃣', '🇫🇷']) expect(withEmoji({ name })).toEqual([])
    expect(withEmoji({ id: '12' })).toEqual([])
    for (const name of [':fire:', '▲', 'a', '1', '🔥🔥']) {
      expect(withEmoji({ name })).toEqual([`COMPONENT_INVALID_EMOJI ${at}.emoji.name`])
    }
  })

  test('a style is one of the six', () => {
    expect(faults({ style: 7, label: 'x', custom_id: 'a' })).toEqual([
      `BASE_TYPE_CHOICES ${at}.style`,
    ])
  })
})

describe('selects', () => {
  const faults = (more: object, count = 3) => layout(row(select(more, count)))
  const at = 'components.0.components.0'

  test('they offer one to twenty-five options', () => {
    expect(faults({}, 25)).toEqual([])
    expect(faults({}, 26)).toEqual([`BASE_TYPE_BAD_LENGTH ${at}.options`])
    expect(faults({}, 0)).toEqual([`BASE_TYPE_BAD_LENGTH ${at}.options`])
  })

  test('no two options have the same value', () => {
    expect(faults({ options: [...options(2), ...options(1)] })).toEqual([
      `SELECT_COMPONENT_OPTION_VALUE_DUPLICATED ${at}.options.2`,
    ])
  })

  test('one can choose no more than there is, and no less than nothing', () => {
    expect(faults({ min_values: 3, max_values: 3 })).toEqual([])
    expect(faults({ min_values: 0 })).toEqual([])
    expect(faults({ max_values: 4 })).toEqual([
      `SELECT_COMPONENT_VALUES_ABOVE_OPTIONS ${at}.max_values`,
    ])
    expect(faults({ min_values: 3, max_values: 2 })).toEqual([
      `SELECT_COMPONENT_MIN_VALUES_ABOVE_MAX ${at}.min_values`,
    ])
    expect(faults({ min_values: -1 })).toEqual([`NUMBER_TYPE_MIN ${at}.min_values`])
    expect(faults({ max_values: 0 })).toEqual([`NUMBER_TYPE_MIN ${at}.max_values`])
  })

  test('no more is chosen beforehand than can be chosen', () => {
    const chosen = options(3).map((option) => ({ ...option, default: true }))
    expect(faults({ max_values: 3, options: chosen })).toEqual([])
    expect(faults({ max_values: 2, options: chosen })).toEqual([
      `SELECT_COMPONENT_TOO_MANY_DEFAULTS ${at}.options`,
    ])
  })

  test('texts are 150 characters for the placeholder and 100 for an option', () => {
    const long = { label: 'x'.repeat(101), value: 'v' }
    expect(faults({ placeholder: 'x'.repeat(150) })).toEqual([])
    expect(faults({ placeholder: 'x'.repeat(151) })).toHaveLength(1)
    expect(faults({ options: [{ ...long, label: 'x'.repeat(100) }] })).toEqual([])
    expect(faults({ options: [long] })).toEqual([`BASE_TYPE_BAD_LENGTH ${at}.options.0.label`])
    expect(faults({ options: [{ ...long, label: 'x', description: 'x'.repeat(101) }] })).toEqual([
      `BASE_TYPE_MAX_LENGTH ${at}.options.0.description`,
    ])
  })

  test('people chosen beforehand fit between least and most, and are people', () => {
    const users = (count: number, type = 'user') =>
      layout(
        row({
          type: 5,
          custom_id: 'u',
          max_values: 2,
          default_values: many(count, (index) => ({ id: String(index + 1), type })),
        }),
      )
    expect(users(2)).toEqual([])
    expect(users(3)).toEqual([`BASE_TYPE_BAD_LENGTH ${at}.default_values`])
    expect(users(1, 'role')).toEqual([`BASE_TYPE_CHOICES ${at}.default_values.0.type`])
  })
})
