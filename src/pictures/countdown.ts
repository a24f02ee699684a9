import { en } from '#messages/en.ts'
import { palette } from './palette.ts'
import { svgText, type TextStyle } from './svg-text.ts'

/** As large as a loop, whose place it takes: nothing jumps when one follows the other. */
export const COUNTDOWN_SIZE = 360

/** Longer ones do not change each second, until the end: the file must stay small. */
const EACH_SECOND_UP_TO = 90
const STEP = 5
const LAST = 10

/** So long a countdown shows one number. */
export interface CountdownMoment {
  readonly left: number
  /** Seconds. */
  readonly shownFor: number
}

/** The numbers of a countdown, the whole time first; a whole number of seconds, 1 at least. */
export function countdownMoments(seconds: number): readonly CountdownMoment[] {
  const moments: CountdownMoment[] = []
  for (let left = seconds; left > 0;) {
    const isCoarse = seconds > EACH_SECOND_UP_TO && left > LAST
    const shownFor = isCoarse ? left % STEP || STEP : 1
    moments.push({ left, shownFor })
    left -= shownFor
  }
  return moments
}

const MIDDLE = COUNTDOWN_SIZE / 2
const RING = { radius: 142, width: 28 } as const

/** How far around the ring a pixel lies: 0 at the top, clockwise up to 1. */
export function aroundRing(x: number, y: number): number {
  const turn = Math.atan2(x - MIDDLE, MIDDLE - y) / (2 * Math.PI)
  return turn < 0 ? turn + 1 : turn
}

const circle = (width: number, colour: string): string =>
  `<circle cx="${MIDDLE}" cy="${MIDDLE}" r="${RING.radius}" fill="none" stroke="${colour}" stroke-width="${width}"/>`

const opened = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter">` +
  `<rect width="${width}" height="${height}" fill="${palette.card}"/>`

/** Of the seconds to get ready: not yet those that count. */
export const READY_COLOUR = palette.sand

/** A ring of which so much is left (0-1), without words; it empties clockwise from the top. */
export const countdownRing = (part: number, colour: string = palette.blue): string =>
  [
    opened(COUNTDOWN_SIZE, COUNTDOWN_SIZE),
    // The frame around the hollow part: form says what is left, not colour alone.
    circle(RING.width + 4, palette.hairline),
    circle(RING.width, palette.lift),
    part === 1 ? circle(RING.width, colour) : part === 0 ? '' : arc(part, colour),
    '</svg>',
  ].join('')

/** What is left ends at the top, where it began. */
function arc(part: number, colour: string): string {
  const angle = (1 - part) * 2 * Math.PI
  const x = MIDDLE + RING.radius * Math.sin(angle)
  const y = MIDDLE - RING.radius * Math.cos(angle)
  return `<path d="M${tenth(x)} ${tenth(y)}A${RING.radius} ${RING.radius} 0 ${part > 0.5 ? 1 : 0} 1 ${MIDDLE} ${MIDDLE - RING.radius}" fill="none" stroke="${colour}" stroke-width="${RING.width}"/>`
}

/** The whole ring and a tick: the time is over. */
export const countdownTick = (): string =>
  [
    opened(COUNTDOWN_SIZE, COUNTDOWN_SIZE),
    circle(RING.width, palette.blue),
    `<path d="M122 176L164 218L240 136" fill="none" stroke="${palette.blue}" stroke-width="30" stroke-linecap="round" stroke-linejoin="round"/>`,
    '</svg>',
  ].join('')

const tenth = (px: number): number => Math.round(px * 10) / 10

/** Places in the picture of all letters, and where they go in a countdown; pixels. */
export const LETTERS = {
  /** Cells of one width, so that a number does not tremble while it counts. */
  digit: { width: 70, height: 90, top: 118 },
  /** Rows under the digits: what more than one second is called, one, and what is not counted yet. */
  caption: { width: 200, height: 40, top: 214 },
} as const

const { digit, caption } = LETTERS

const { seconds: many, second: single, ready: getReady } = en.pictures.countdown
const CAPTIONS = [many, single, getReady]

/** Digits 0 to 9 in a row, and under it the captions: all that needs a font, drawn once. */
export const countdownLetters = (): string =>
  [
    opened(10 * digit.width, digit.height + 3 * caption.height),
    ...Array.from({ length: 10 }, (_, value) =>
      svgText((value + 0.5) * digit.width, 85, `${value}`, {
        size: 112,
        weight: 700,
        fill: palette.ink,
        anchor: 'middle',
      }),
    ),
    ...CAPTIONS.map((word, row) =>
      svgText(caption.width / 2, digit.height + row * caption.height + 27, word, CAPTION),
    ),
    '</svg>',
  ].join('')

const CAPTION: TextStyle = { size: 28, weight: 500, fill: palette.secondInk, anchor: 'middle' }

/** The countdown in words. */
export const countdownAlt = (seconds: number, ready = 0): string =>
  `${ready > 0 ? en.pictures.countdown.readyAlt(ready) : ''}${en.pictures.countdown.alt(seconds)}`
