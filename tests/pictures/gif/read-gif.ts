/** A plain decoder, written for these tests alone: frames as colours, laid over one another. */
export interface ReadGif {
  readonly width: number
  readonly height: number
  readonly delays: readonly number[]
  readonly loops: boolean
  /** `0xRRGGBB` for each pixel after each frame. */
  readonly pictures: readonly (readonly number[])[]
}

export function unpacked(data: readonly number[], bits: number): number[] {
  const clear = 1 << bits
  const out: number[] = []
  let strings: number[][] = []
  let width = bits + 1
  let before: number[] | null = null
  let at = 0
  const reset = () => {
    strings = Array.from({ length: clear + 2 }, (_, index) => (index < clear ? [index] : []))
    width = bits + 1
    before = null
  }
  const read = (): number => {
    let code = 0
    for (let bit = 0; bit < width; bit += 1) {
      code |= (((data[at >> 3] ?? 0) >> (at & 7)) & 1) << bit
      at += 1
    }
    return code
  }
  reset()
  for (;;) {
    const code = read()
    if (code === clear) {
      reset()
      continue
    }
    if (code === clear + 1) return out
    if (at > data.length * 8) throw new Error('the data ends before its end code')
    const last: number[] | null = before
    const string: number[] | undefined =
      strings[code] ?? (last === null ? undefined : [...last, last[0] ?? 0])
    if (string === undefined) throw new Error(`no string for code ${code}`)
    out.push(...string)
    if (last !== null && strings.length < 4096) {
      strings.push([...last, string[0] ?? 0])
      if (strings.length === 1 << width && width < 12) width += 1
    }
    before = string
  }
}

export function readGif(file: Uint8Array): ReadGif {
  const byte = (place: number): number => file[place] ?? 0
  const word = (place: number): number => byte(place) | (byte(place + 1) << 8)
  if (Buffer.from(file.subarray(0, 6)).toString('latin1') !== 'GIF89a') throw new Error('no GIF')
  const [width, height] = [word(6), word(8)]
  const colours = Array.from({ length: 2 << (byte(10) & 7) }, (_, index) => {
    const from = 13 + 3 * index
    return (byte(from) << 16) | (byte(from + 1) << 8) | byte(from + 2)
  })
  let at = 13 + 3 * colours.length
  const blocks = (): number[] => {
    const data: number[] = []
    while (byte(at) > 0) {
      data.push(...file.subarray(at + 1, at + 1 + byte(at)))
      at += byte(at) + 1
    }
    at += 1
    return data
  }
  const delays: number[] = []
  const pictures: number[][] = []
  let loops = false
  let none = -1
  let shown = Array.from({ length: width * height }, () => -1)
  for (;;) {
    const kind = byte(at)
    if (kind === 0x3b) return { width, height, delays, loops, pictures }
    if (kind === 0x21) {
      const label = byte(at + 1)
      if (label === 0xf9) {
        delays.push(word(at + 4))
        none = byte(at + 6)
      } else loops = true
      at += 2
      blocks()
      continue
    }
    if (kind !== 0x2c) throw new Error(`no block begins with ${kind}`)
    const [left, top, wide, high] = [word(at + 1), word(at + 3), word(at + 5), word(at + 7)]
    const bits = byte(at + 10)
    at += 11
    const indices = unpacked(blocks(), bits)
    if (indices.length !== wide * high) throw new Error('a frame has too many or too few pixels')
    shown = shown.slice()
    indices.forEach((index, place) => {
      const target = (top + Math.floor(place / wide)) * width + left + (place % wide)
      if (index !== none) shown[target] = colours[index] ?? -1
    })
    pictures.push(shown)
  }
}
