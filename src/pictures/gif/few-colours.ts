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
const SAMPLE = 3

/** The colours that the pictures are mostly made of: flat areas first, then the blends between. */
export function fewColours(pictures: readonly Pixels[], most: number): Rgb[] {
  const counts = new Map<Rgb, number>()
  for (const pixels of pictures) {
    for (let at = 0; at < pixels.length; at += 4 * SAMPLE) {
      const colour =
        ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
  }
  const common = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour)
  const chosen: Rgb[] = []
  for (const nearest of [ALIKE, ALIKE / 6]) {
    for (const colour of common) {
      if (chosen.length >= most) return chosen
      if (chosen.every((other) => away(other, colour) > nearest)) chosen.push(colour)
    }
  }
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
    const indices = new Uint8Array(pixels.length >> 2)
    let last = -1
    let index = 0
    for (let at = 0; at < indices.length; at += 1) {
      const from = at << 2
      const colour =
        ((pixels[from] ?? 0) << 16) | ((pixels[from + 1] ?? 0) << 8) | (pixels[from + 2] ?? 0)
      if (colour !== last) {
        index = this.indexOf(colour)
        last = colour
      }
      indices[at] = index
    }
    return indices
  }
}
