import type { GifFrame } from './gif-file.ts'

/**
 * What differs between two pictures of the same size, as small a rectangle as holds it; pixels in
 * it that stay are `none`. A single pixel when nothing differs, because a frame must have one.
 */
export function changed(
  before: Uint8Array,
  after: Uint8Array,
  width: number,
  none: number,
): Omit<GifFrame, 'delay'> {
  const height = after.length / width
  let [left, right, top, bottom] = [width, -1, height, -1]
  for (let at = 0; at < after.length; at += 1) {
    if (before[at] === after[at]) continue
    const x = at % width
    const y = (at - x) / width
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    bottom = y
  }
  if (right < 0) return { left: 0, top: 0, width: 1, height: 1, indices: new Uint8Array([none]) }
  const wide = right - left + 1
  const high = bottom - top + 1
  const indices = new Uint8Array(wide * high)
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const at = (top + y) * width + left + x
      indices[y * wide + x] = before[at] === after[at] ? none : (after[at] ?? none)
    }
  }
  return { left, top, width: wide, height: high, indices }
}
