const MOST_BITS = 12
const FULL = 1 << MOST_BITS

/**
 * GIF's own packing of colour indices, without the blocks that it is cut into in the file.
 * `bits` = how many an index needs, at least 2.
 */
export function packed(indices: Uint8Array, bits: number): Uint8Array {
  const clear = 1 << bits
  let out = new Uint8Array(Math.max(64, indices.length >> 2))
  let length = 0
  let waiting = 0
  let waitingBits = 0
  let width = bits + 1
  let next = clear + 2
  // Code of a string and the index after it, to the code of both: one table of all pairs.
  let table = new Int16Array(FULL << bits).fill(-1)

  const write = (code: number): void => {
    waiting |= code << waitingBits
    waitingBits += width
    while (waitingBits >= 8) {
      if (length === out.length) {
        const larger = new Uint8Array(out.length * 2)
        larger.set(out)
        out = larger
      }
      out[length] = waiting & 255
      length += 1
      waiting >>>= 8
      waitingBits -= 8
    }
  }

  write(clear)
  let string = indices[0] ?? 0
  for (let at = 1; at < indices.length; at += 1) {
    const index = indices[at] ?? 0
    const pair = (string << bits) | index
    const known = table[pair] ?? -1
    if (known >= 0) {
      string = known
      continue
    }
    write(string)
    if (next < FULL) {
      table[pair] = next
      if (next === 1 << width && width < MOST_BITS) width += 1
      next += 1
    } else {
      write(clear)
      table = table.fill(-1)
      width = bits + 1
      next = clear + 2
    }
    string = index
  }
  write(string)
  write(clear + 1)
  if (waitingBits > 0) {
    width = 8
    write(0)
  }
  return out.subarray(0, length)
}
