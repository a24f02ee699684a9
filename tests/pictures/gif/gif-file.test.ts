import { changed } from '#src/pictures/gif/changed.ts'
import { fewColours, Nearest } from '#src/pictures/gif/few-colours.ts'
import { bitsFor, gifFile } from '#src/pictures/gif/gif-file.ts'
import { packed } from '#src/pictures/gif/lzw.ts'
import { seeded } from '#tests/support/seeded.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGif, unpacked } from './read-gif.ts'

describe('packing', () => {
  test('gives back what went in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }).chain((bits) =>
          fc.record({
            bits: fc.constant(bits),
            indices: fc.uint8Array({ min: 0, max: 2 ** bits - 1, minLength: 1, maxLength: 400 }),
          }),
        ),
        ({ bits, indices }) => {
          expect(unpacked([...packed(indices, bits)], bits)).toEqual([...indices])
        },
      ),
    )
  })

  test('also when the table of strings runs over, more than once', () => {
    const chance = seeded(7)
    const noise = Uint8Array.from({ length: 60_000 }, () => chance(64))
    expect(unpacked([...packed(noise, 6)], 6)).toEqual([...noise])
  })

  test('makes one colour very small', () => {
    expect(packed(new Uint8Array(100_000), 6).length).toBeLessThan(1000)
  })
})

describe('a file', () => {
  const colours = [0xff0000, 0x00ff00, 0x0000ff, 0x000000]
  const first = Uint8Array.from([0, 0, 1, 1, 2, 2])
  const second = Uint8Array.from([0, 0, 1, 2, 2, 2])

  test('shows each frame over the one before, for as long as it should', () => {
    const file = gifFile({
      width: 3,
      height: 2,
      colours,
      loops: true,
      frames: [
        { left: 0, top: 0, width: 3, height: 2, indices: first, delay: 45 },
        { ...changed(first, second, 3, 3), delay: 300 },
      ],
    })
    const gif = readGif(file)
    expect([gif.width, gif.height, gif.loops]).toEqual([3, 2, true])
    expect(gif.delays).toEqual([45, 300])
    expect(gif.pictures).toEqual(
      [first, second].map((picture) => [...picture].map((index) => colours[index])),
    )
  })

  test('can play once and stop', () => {
    const frame = { left: 0, top: 0, width: 3, height: 2, indices: first, delay: 100 }
    const file = gifFile({ width: 3, height: 2, colours, loops: false, frames: [frame] })
    expect(readGif(file).loops).toBe(false)
  })

  test('writes only what changes', () => {
    expect(changed(first, second, 3, 3)).toEqual({
      left: 0,
      top: 1,
      width: 1,
      height: 1,
      indices: Uint8Array.from([2]),
    })
    expect(changed(first, first, 3, 3).indices).toEqual(Uint8Array.from([3]))
  })

  test('has as many bits as its colours need', () => {
    expect([2, 4, 5, 64, 65, 256].map(bitsFor)).toEqual([2, 2, 3, 6, 7, 8])
  })
})

test('flat areas keep their colours, and a blend gets the nearest', () => {
  const pixels = new Uint8Array(4 * 3000)
  for (let at = 0; at < 3000; at += 1)
    pixels.set(
      at < 1500 ? [10, 20, 30, 255] : at < 2990 ? [12, 22, 32, 255] : [200, 0, 0, 255],
      at * 4,
    )
  const colours = fewColours([pixels], 3)
  expect(colours.slice(0, 2).toSorted((a, b) => a - b)).toEqual([0x0a141e, 0x0c1620])
  expect(new Nearest(colours).indexOf(0x0b151e)).toBe(colours.indexOf(0x0a141e))
})
