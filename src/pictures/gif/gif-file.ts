import { packed } from './lzw.ts'

/** `0xRRGGBB` */
export type Rgb = number

export interface GifFrame {
  /** An index into the colours for each pixel, row by row; `none` = as it was. */
  readonly indices: Uint8Array
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Hundredths of a second. */
  readonly delay: number
}

export interface Gif {
  readonly width: number
  readonly height: number
  /** At most 256; the last one stands for "as it was". */
  readonly colours: readonly Rgb[]
  readonly frames: readonly GifFrame[]
  /** Played over and over, or once. */
  readonly loops: boolean
}

/** How many bits an index into so many colours needs. */
export const bitsFor = (colours: number): number => Math.max(2, Math.ceil(Math.log2(colours)))

const BLOCK = 255

/** A GIF file (89a), each frame laid over the one before. */
export function gifFile({ width, height, colours, frames, loops }: Gif): Uint8Array {
  const bits = bitsFor(colours.length)
  const parts: (readonly number[] | Uint8Array)[] = []
  const word = (value: number): readonly number[] => [value & 255, (value >> 8) & 255]
  parts.push(
    [...Buffer.from('GIF89a', 'latin1')],
    word(width),
    word(height),
    [0x80 | 0x70 | (bits - 1), 0, 0],
    Array.from({ length: 1 << bits }, (_, index) => colours[index] ?? 0).flatMap((colour) => [
      (colour >> 16) & 255,
      (colour >> 8) & 255,
      colour & 255,
    ]),
  )
  if (loops) parts.push([0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0', 'latin1'), 3, 1, 0, 0, 0])
  for (const frame of frames) {
    // Frames stay where they are; the last colour lets them show through.
    parts.push([0x21, 0xf9, 4, (1 << 2) | 1, ...word(frame.delay), colours.length - 1, 0])
    parts.push([
      0x2c,
      ...word(frame.left),
      ...word(frame.top),
      ...word(frame.width),
      ...word(frame.height),
      0,
      bits,
    ])
    const data = packed(frame.indices, bits)
    for (let at = 0; at < data.length; at += BLOCK) {
      const block = data.subarray(at, at + BLOCK)
      parts.push([block.length], block)
    }
    parts.push([0])
  }
  parts.push([0x3b])
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  return file
}
