import { customId, nameOf } from '#interactions/custom-id.ts'
import * as fc from 'fast-check'
import * as z from 'zod'
import { describe, expect, test } from 'vitest'

const doneId = customId('done', 2, { club: z.string().regex(/^\d+$/), day: z.iso.date() })

describe('a button’s id', () => {
  test('carries its facts there and back', () => {
    const id = doneId.encode({ club: '123', day: '2026-11-24' })
    expect(id).toBe('done:2:123:2026-11-24')
    expect(nameOf(id)).toBe('done')
    expect(doneId.decode(id)).toEqual({ club: '123', day: '2026-11-24' })
  })

  test.each([
    ['another version', 'done:1:123:2026-11-24'],
    ['another name', 'gone:2:123:2026-11-24'],
    ['a fact too few', 'done:2:123'],
    ['a fact too many', 'done:2:123:2026-11-24:x'],
    ['a tampered club', 'done:2:abc:2026-11-24'],
    ['a day that does not exist', 'done:2:123:2026-02-31'],
    ['broken escapes', 'done:2:%E0%A4%A:2026-11-24'],
    ['nothing', ''],
  ])('with %s is out of date', (_, id) => {
    expect(doneId.decode(id)).toBeNull()
  })

  test('any text survives, also one with the separator in it', () => {
    const noteId = customId('n', 1, { note: z.string().max(8) })
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (note) => {
        expect(noteId.decode(noteId.encode({ note }))).toEqual({ note })
      }),
    )
  })

  test('longer than Discord allows is a bug of ours and says so', () => {
    const longId = customId('long', 1, { text: z.string() })
    expect(() => longId.encode({ text: 'x'.repeat(101) })).toThrow(RangeError)
  })

  test('a decoder never throws, whatever a hand-made interaction sends', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const decoded = doneId.decode(id)
        expect(decoded === null || typeof decoded.club === 'string').toBe(true)
      }),
    )
  })
})
