import type { DaySign } from '#core/streaks/heat-map.ts'
import { palette } from './palette.ts'

/** What a cell can carry; `today` lies on top of the day's own sign. */
export type CellSign = DaySign | 'today'

/** Side of a cell in px. */
export const CELL = 28

const RADIUS = 6.5
const MIDDLE = CELL / 2

/** A round-cornered square, its outer edge `inset` px inside the cell (outside if negative). */
function square(inset: number, paint: string, stroke = 0): string {
  const at = inset + stroke / 2
  const side = CELL - 2 * at
  return `<rect x="${at}" y="${at}" width="${side}" height="${side}" rx="${RADIUS - at}" ${paint}/>`
}

const framed = (fill: string, stroke: string, width: number): string =>
  square(0, `fill="${fill}" stroke="${stroke}" stroke-width="${width}"`, width)

const dot = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`

/** Slanted bands from edge to edge; the frame drawn over them hides their ends. */
function stripes(): string {
  const lines = [9, 19, 28, 37, 47].map((far) => {
    const [low, high] = [Math.max(1.5, far - 26.5), Math.min(26.5, far - 1.5)]
    return `M${low} ${high}L${high} ${low}`
  })
  return `<path d="${lines.join('')}" stroke="${palette.blue}" stroke-width="3.6" fill="none"/>`
}

function nineDots(): string {
  const places = [MIDDLE - 6, MIDDLE, MIDDLE + 6]
  return places.flatMap((y) => places.map((x) => dot(x, y, 1.7, palette.secondInk))).join('')
}

/** Told apart by shape, or dark from pale: never by hue alone. */
const SHAPES: Readonly<Record<CellSign, string>> = {
  kept: square(0, `fill="${palette.blue}"`),
  extra: square(0, `fill="${palette.faint}"`) + dot(MIDDLE, MIDDLE, 5.5, palette.blue),
  frozen: square(0, `fill="${palette.lift}"`) + stripes() + framed('none', palette.blue, 2.5),
  paused: framed(palette.card, palette.hairline, 2) + nineDots(),
  missed: framed(palette.lift, palette.quietFrame, 2),
  open:
    framed(palette.lift, palette.blue, 2.5) +
    `<circle cx="${MIDDLE}" cy="${MIDDLE}" r="5.5" fill="none" stroke="${palette.blue}" stroke-width="3"/>`,
  'not-due': square(0, `fill="${palette.faint}"`),
  // The point sits on the corner, because some signs need the middle. The card's colour under it
  // and inside the frame keeps vermilion off the blue, which is as dark as it is.
  today:
    framed('none', palette.card, 3) +
    square(-2, `fill="none" stroke="${palette.vermilion}" stroke-width="3"`, 3) +
    dot(CELL, 0, 7, palette.card) +
    dot(CELL, 0, 5, palette.vermilion),
}

/** The shapes themselves: stands once in a picture, before the first `cell`. */
export const signDefinitions: string = [
  '<defs>',
  ...Object.entries(SHAPES).map(([sign, shape]) => `<g id="sign-${sign}">${shape}</g>`),
  '</defs>',
].join('')

/** A cell with its top left corner at x, y. */
export const cell = (sign: CellSign, x: number, y: number): string =>
  `<use href="#sign-${sign}" x="${x}" y="${y}"/>`
