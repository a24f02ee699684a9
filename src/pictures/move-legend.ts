import { colours } from './figure/figure-colours.ts'
import { palette } from './palette.ts'
import { svgText } from './svg-text.ts'

/** The words beside the five signs, in this order. */
export interface LegendWords {
  readonly works: string
  readonly muscles: string
  readonly holds: string
  readonly before: string
  readonly arrow: string
}

export interface LegendPlace {
  readonly left: number
  readonly top: number
  /** Pixels from a row to the next one. */
  readonly pitch: number
  /** Pixels from a column to the next one; all signs in one column if left out. */
  readonly across?: number
  readonly size?: number
  /** 600 where the picture has no 500 yet: each weight is a font file to be read. */
  readonly weight?: 500 | 600
}

const SIGN = { width: 56, height: 32 } as const

const pill = (x: number, y: number, colour: string): string =>
  `<rect x="${x}" y="${y}" width="${SIGN.width}" height="${SIGN.height}" rx="${SIGN.height / 2}" fill="${colour}"/>`

const arrow = (x: number, y: number): string => {
  const middle = y + SIGN.height / 2
  return (
    `<path d="M${x + 3} ${middle}H${x + 40}" stroke="${palette.ink}" stroke-width="6" stroke-linecap="round"/>` +
    `<path d="M${x + 57} ${middle}L${x + 37} ${middle - 11}V${middle + 11}Z" fill="${palette.ink}"/>`
  )
}

/** What the colours and the arrow say. */
export function legendSvg(
  { left, top, pitch, across, size = 28, weight = 500 }: LegendPlace,
  words: LegendWords,
): string {
  const rows = [
    {
      word: words.works,
      sign: (x: number, y: number) =>
        pill(x, y, palette.vermilion) +
        `<rect x="${x + 33}" y="${y}" width="9" height="${SIGN.height}" fill="${palette.ink}"/>`,
    },
    {
      word: words.muscles,
      sign: (x: number, y: number) =>
        pill(x, y, colours.shorts.near) +
        `<rect x="${x + 13}" y="${y + 9}" width="30" height="14" rx="7" fill="${palette.vermilion}" stroke="${palette.card}" stroke-width="2.5"/>`,
    },
    { word: words.holds, sign: (x: number, y: number) => pill(x, y, colours.skin.near) },
    { word: words.before, sign: (x: number, y: number) => pill(x, y, colours.ghost) },
    { word: words.arrow, sign: arrow },
  ]
  return rows
    .map(({ word, sign }, index) => {
      const x = left + (across === undefined ? 0 : (index % 2) * across)
      const y = top + (across === undefined ? index : Math.floor(index / 2)) * pitch
      return (
        sign(x, y) +
        svgText(x + SIGN.width + 24, y + SIGN.height / 2 + size * 0.36, word, {
          size,
          weight,
          fill: palette.ink,
        })
      )
    })
    .join('')
}
