import type { Rgb } from './gif-file.ts'

/** Pixels as resvg gives them: red, green, blue, alpha, a byte each. */
export type Pixels = Uint8Array

const away = (a: Rgb, b: Rgb): number => {
  const red = ((a >> 16) & 255) - ((b >> 16) & 255)
  const green = ((a >> 8) & 255) - ((b >> 8) & 255)
  const blue = (a & 255) - (b & 255)
  // Eyes tell greens best apart, blues least.
  return 3 * red * red + 4 * green * green + 2 * blue * blue
}

/** So near that one stands for the other while there are colours to choose from. */
const ALIKE = 700
/** A part of all pixels that is a flat area, whose colour is kept as it is. */
const FLAT = 0.004
const SAMPLE = 3

/** The colours that the pictures are mostly made of: flat areas first, then the blends between. */
export function fewColours(pictures: readonly Pixels[], most: number): Rgb[] {
  const counts = new Map<Rgb, number>()
  for (const pixels of pictures) {
    const words = wordsOf(pixels)
    for (let at = 0; at < words.length; at += SAMPLE) {
      const colour = rgbOf(words[at] ?? 0)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
  }
  const common = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  const all = common.reduce((sum, [, count]) => sum + count, 0)
  const chosen: Rgb[] = []
  const choose = (from: readonly (readonly [Rgb, number])[], apart: number): void => {
    for (const [colour] of from) {
      if (chosen.length >= most) return
      if (chosen.every((other) => away(other, colour) > apart)) chosen.push(colour)
    }
  }
  choose(
    common.filter(([, count]) => count > all * FLAT),
    0,
  )
  choose(common, ALIKE)
  choose(common, ALIKE / 6)
  return chosen
}

/** Finds the nearest of these colours for a pixel, and remembers what it found. */
export class Nearest {
  readonly #colours: readonly Rgb[]
  readonly #found = new Map<Rgb, number>()

  constructor(colours: readonly Rgb[]) {
    this.#colours = colours
  }

  indexOf(colour: Rgb): number {
    const known = this.#found.get(colour)
    if (known !== undefined) return known
    let best = 0
    let least = Infinity
    this.#colours.forEach((other, index) => {
      const distance = away(other, colour)
      if (distance < least) {
        least = distance
        best = index
      }
    })
    this.#found.set(colour, best)
    return best
  }

  /** An index for each pixel. */
  indicesOf(pixels: Pixels): Uint8Array {
    const words = wordsOf(pixels)
    const indices = new Uint8Array(words.length)
    let last = -1
    let index = 0
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? 0
      // Flat pictures: most pixels are as the one before.
      if (word !== last) {
        index = this.indexOf(rgbOf(word))
        last = word
      }
      indices[at] = index
    }
    return indices
  }
}

/** Four bytes at once, the red one lowest. */
function wordsOf(pixels: Pixels): Uint32Array {
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : Uint8Array.from(pixels)
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2)
}

const rgbOf = (word: number): Rgb =>
  ((word & 255) << 16) | (((word >> 8) & 255) << 8) | ((word >> 16) & 255)
