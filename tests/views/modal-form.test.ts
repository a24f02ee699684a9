import { callback, message } from '#tests/practice/laws/judged.ts'
import { channelSelectRow, roleSelectRow } from '#views/components.ts'
import { modalForm, type TextField } from '#views/modal-form.ts'
import { describe, expect, test } from 'vitest'

const LONG =
  'Where and when the club meets for its run, in words of everybody’s own, and much longer than Discord takes'
const fields = (count: number): TextField[] =>
  Array.from({ length: count }, (_, n) => ({ id: `field-${n}`, label: `Field ${n}` }))

describe('a form', () => {
  test.each([0, 6])('with %i fields is a bug', (count) => {
    expect(() => modalForm({ id: 'x:1', title: 'x', fields: fields(count) })).toThrow(
      `not ${count}`,
    )
  })

  test('keeps within what Discord takes, however long its words', () => {
    const long = { label: LONG, about: LONG, placeholder: LONG, value: LONG, maxLength: 5 }
    const modal = modalForm({
      id: 'x:1',
      title: LONG,
      fields: [{ id: 'long', ...long, minLength: 1 }, ...fields(4)],
    })
    expect(modal.title).toHaveLength(45)
    expect(modal.components[0]).toMatchObject({
      label: LONG.slice(0, 45),
      description: LONG.slice(0, 100),
      component: { value: LONG.slice(0, 5), placeholder: LONG.slice(0, 100), required: true },
    })
    expect(callback({ type: 9, data: modal })).toEqual([])
  })
})

describe('a select of a channel or a role', () => {
  const faultsOf = (...components: readonly object[]) =>
    message({ flags: 1 << 15, components: [...components] })

  test('is what Discord takes, with something chosen or nothing', () => {
    for (const chosen of ['1442480000000000000', null])
      for (const min of [0, 1] as const) {
        const settings = { placeholder: 'Which one?', chosen, min }
        const rows = [
          channelSelectRow({ id: 'a:1', ...settings }),
          roleSelectRow({ id: 'b:1', ...settings }),
        ]
        expect(faultsOf(...rows)).toEqual([])
      }
  })

  test('offers only channels in which reminders can stand', () => {
    const row = channelSelectRow({ id: 'a:1', placeholder: 'Which one?', chosen: '7' })
    expect(row.components[0]).toMatchObject({
      channel_types: [0, 5],
      default_values: [{ id: '7', type: 'channel' }],
      min_values: 1,
    })
  })
})
