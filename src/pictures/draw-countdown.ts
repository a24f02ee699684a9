import {
  aroundRing,
  COUNTDOWN_SIZE,
  countdownLetters,
  countdownMoments,
  countdownRing,
  countdownTick,
  LETTERS,
  READY_COLOUR,
} from './countdown.ts'
import { changed } from './gif/changed.ts'
import { fewColours, Nearest } from './gif/few-colours.ts'
import { gifFile, type GifFrame } from './gif/gif-file.ts'
import type { RenderPixels } from './render-png.ts'

/** With the one that lets the frame before show through. */
const COLOURS = 32
const NONE = COLOURS - 1

const { digit, caption } = LETTERS
/** The row of what is said instead of seconds. */
const READY_CAPTION = 2
const LETTERS_WIDTH = 10 * digit.width

/** In parts of the ring: as near to where it ends, a picture of that very ring is looked at. */
const SEAM = 0.006

/** A rectangle of the picture of letters. */
interface Cut {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * A countdown as a GIF of 360x360 px that plays once and ends with a tick. `letters` draws with
 * fonts, `shapes` may do without.
 *
 * @param seconds a whole number, 1 at least
 * @param ready so many seconds to get into place are counted before, on a ring of another colour
 */
export async function drawCountdown(
  seconds: number,
  { letters, shapes }: { readonly letters: RenderPixels; readonly shapes: RenderPixels },
  ready = 0,
): Promise<Uint8Array> {
  const moments = countdownMoments(seconds)
  const [written, tick, full, empty] = await Promise.all([
    letters(countdownLetters()),
    shapes(countdownTick()),
    shapes(countdownRing(1)),
    shapes(countdownRing(0)),
  ])
  const ends = await Promise.all(moments.map(({ left }) => shapes(countdownRing(left / seconds))))
  const before = await Promise.all(
    Array.from({ length: ready }, (_, gone) =>
      shapes(countdownRing(1 - gone / ready, READY_COLOUR)),
    ),
  )
  const colours = fewColours([written, tick, full, empty, ...before.slice(0, 1)], NONE)
  const nearest = new Nearest(colours)
  const words = nearest.indicesOf(written)
  const rings = { full: nearest.indicesOf(full), empty: nearest.indicesOf(empty) }

  const readied = before.map((ring, gone) => {
    const picture = Uint8Array.from(nearest.indicesOf(ring))
    writeNumber(words, ready - gone, READY_CAPTION, picture)
    return { picture, delay: 100 }
  })
  const numbered = moments.map(({ left, shownFor }, index) => {
    const end = nearest.indicesOf(ends[index] ?? full)
    const picture = ringOf(left / seconds, { ...rings, end })
    writeNumber(words, left, left === 1 ? 1 : 0, picture)
    return { picture, delay: shownFor * 100 }
  })
  const frames = framesOf([
    ...readied,
    ...numbered,
    { picture: nearest.indicesOf(tick), delay: 100 },
  ])
  const table = Array.from({ length: COLOURS }, (_, index) => colours[index] ?? 0)
  const size = { width: COUNTDOWN_SIZE, height: COUNTDOWN_SIZE }
  return gifFile({ ...size, colours: table, frames, loops: false })
}

/** For each pixel how far around the ring it lies. */
const AROUND = Float32Array.from({ length: COUNTDOWN_SIZE ** 2 }, (_, at) =>
  aroundRing((at % COUNTDOWN_SIZE) + 0.5, Math.floor(at / COUNTDOWN_SIZE) + 0.5),
)

/**
 * The ring with so much left (0-1), put together of a full and an empty one: an arc that is drawn
 * anew is blended anew all along its edges, and the file would hold each of those pixels again.
 */
function ringOf(
  part: number,
  { full, empty, end }: Readonly<Record<'full' | 'empty' | 'end', Uint8Array>>,
): Uint8Array {
  const gone = 1 - part
  return full.map((filled, at) => {
    const around = AROUND[at] ?? 0
    const isSeam =
      part < 1 && (Math.abs(around - gone) < SEAM || around < SEAM || around > 1 - SEAM)
    if (isSeam) return end[at] ?? filled
    return around < gone ? (empty[at] ?? filled) : filled
  })
}

/** The number and its caption, one of the rows of captions, in the middle. */
function writeNumber(words: Uint8Array, left: number, row: number, picture: Uint8Array): void {
  const digits = `${left}`.split('').map(Number)
  const from = (COUNTDOWN_SIZE - digits.length * digit.width) / 2
  digits.forEach((value, place) => {
    const cut = { left: value * digit.width, top: 0, width: digit.width, height: digit.height }
    paste(words, cut, picture, from + place * digit.width, digit.top)
  })
  const cut = { ...caption, left: 0, top: digit.height + row * caption.height }
  paste(words, cut, picture, (COUNTDOWN_SIZE - caption.width) / 2, caption.top)
}

/** Lays a piece of the letters onto a picture, its top left corner at x, y; paper covers nothing. */
function paste(words: Uint8Array, cut: Cut, picture: Uint8Array, x: number, y: number): void {
  const paper = words[0]
  for (let row = 0; row < cut.height; row += 1) {
    for (let column = 0; column < cut.width; column += 1) {
      const index = words[(cut.top + row) * LETTERS_WIDTH + cut.left + column]
      if (index !== undefined && index !== paper)
        picture[(y + row) * COUNTDOWN_SIZE + x + column] = index
    }
  }
}

function framesOf(
  shown: readonly { readonly picture: Uint8Array; readonly delay: number }[],
): readonly GifFrame[] {
  const whole = { left: 0, top: 0, width: COUNTDOWN_SIZE, height: COUNTDOWN_SIZE }
  return shown.map(({ picture, delay }, index) => {
    const before = shown[index - 1]?.picture
    const part = before ? changed(before, picture, COUNTDOWN_SIZE, NONE) : null
    return { ...(part ?? { ...whole, indices: picture }), delay }
  })
}
