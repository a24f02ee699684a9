import { en } from '#messages/en.ts'
import { CELL, cell, type CellSign } from './day-signs.ts'
import { palette } from './palette.ts'
import { svgText } from './svg-text.ts'

/** The order of the legend. */
const ORDER: readonly CellSign[] = [
  'kept',
  'open',
  'extra',
  'frozen',
  'paused',
  'missed',
  'not-due',
  'today',
]

/** What is explained even before it occurs; missed days are not announced. */
const BASIC: readonly CellSign[] = ['kept', 'not-due', 'today']

/** As many as stand side by side; more are put in two even rows. */
const ONE_ROW = 4
const ROW_PITCH = 46

/** Each sign with its word, in one row or two, below `top` (px of the card). */
export function heatMapLegend(
  signs: ReadonlySet<CellSign>,
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
): string[] {
  const shown = ORDER.filter((sign) => BASIC.includes(sign) || signs.has(sign))
  const isOneRow = shown.length <= ONE_ROW
  const columns = isOneRow ? ONE_ROW : Math.ceil(shown.length / 2)
  const pitch = (right - left) / ONE_ROW
  const first = top + (isOneRow ? 46 : 24)
  return shown.flatMap((sign, index) => {
    const x = left + (index % columns) * pitch
    const y = first + Math.floor(index / columns) * ROW_PITCH
    return [
      cell(sign, x, y),
      svgText(x + CELL + 11, y + 22, en.pictures.heatMap.signs[sign], {
        size: 24,
        weight: 500,
        fill: palette.ink,
      }),
    ]
  })
}
