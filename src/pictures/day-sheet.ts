import type { DrawnMove } from '#core/poses/drawn-move.ts'
import { en } from '#messages/en.ts'
import { fit } from './figure/fit.ts'
import { groundExtent } from './figure/ground.ts'
import { SQUARE } from './figure/lump.ts'
import { stepSvg } from './figure/panel.ts'
import { sceneOf } from './figure/scene.ts'
import { legendSvg } from './move-legend.ts'
import { palette } from './palette.ts'
import { svgText } from './svg-text.ts'
import { fittingSize } from './text-width.ts'

/** One tile of a sheet. */
export interface SheetMove {
  /** Where nothing is drawn, null: its name and dose stand alone. */
  readonly move: DrawnMove | null
  readonly name: string
  /** `3 × 10 a side` */
  readonly dose: string
}

export interface Sheet {
  /** `Hip day` */
  readonly title: string
  /** `Session A · 14 min · level 2`; '' = none. */
  readonly line: string
  /** In the order of doing. */
  readonly moves: readonly SheetMove[]
}

const WIDTH = 960
const SIDE = 20
const TILE = { width: 452, picture: 256, caption: 90, gap: 16 } as const
const TILE_HEIGHT = TILE.picture + TILE.caption
const HEAD = 112
const LEGEND_ROW = 160
const MOST_SCALE = 2.05
const RADIUS = 18
const NUMBER = 20

/** The moves of a day as one SVG, 960 px wide, two tiles in a row; the height goes with them. */
export function daySheet({ title, line, moves }: Sheet): string {
  const rows = Math.ceil(moves.length / 2)
  const isOdd = moves.length % 2 === 1
  const height =
    HEAD + rows * TILE_HEIGHT + (rows - 1) * TILE.gap + SIDE + (isOdd ? 0 : LEGEND_ROW + TILE.gap)
  const left = (index: number): number => SIDE + (index % 2) * (TILE.width + TILE.gap)
  const top = (index: number): number => HEAD + Math.floor(index / 2) * (TILE_HEIGHT + TILE.gap)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Inter">`,
    `<rect width="${WIDTH}" height="${height}" rx="20" fill="${palette.sheet}"/>`,
    svgText(28, 54, title, {
      size: fittingSize(title, WIDTH - 56, [42, 38, 34, 30]),
      weight: 700,
      fill: palette.ink,
    }),
    svgText(28, 91, line, {
      size: fittingSize(line, WIDTH - 56, [26, 24, 22, 20]),
      weight: 500,
      fill: palette.secondInk,
    }),
    ...moves.map(
      (move, index) =>
        `<g transform="translate(${left(index)} ${top(index)})">${tile(move, index)}</g>`,
    ),
    isOdd ? legendTile(left(moves.length), top(moves.length)) : legendRow(top(moves.length)),
    '</svg>',
  ].join('')
}

function tile({ move, name, dose }: SheetMove, index: number): string {
  return [
    `<rect width="${TILE.width}" height="${TILE_HEIGHT}" rx="${RADIUS}" fill="${palette.lift}"/>`,
    roundTop(palette.card),
    move === null ? '' : lastStep(move),
    // The floor of the picture ends where the caption begins, without round corners.
    `<rect y="${TILE.picture}" width="${TILE.width}" height="${TILE.caption - RADIUS}" fill="${palette.lift}"/>`,
    `<circle cx="34" cy="${TILE.picture + 45}" r="${NUMBER}" fill="${palette.ink}"/>`,
    svgText(34, TILE.picture + 53, `${index + 1}`, {
      size: 24,
      weight: 700,
      fill: '#FFFFFF',
      anchor: 'middle',
    }),
    svgText(68, TILE.picture + 40, name, {
      size: fittingSize(name, TILE.width - 84, [31, 28, 26, 24, 22, 20]),
      weight: 700,
      fill: palette.ink,
    }),
    svgText(68, TILE.picture + 74, dose, {
      size: fittingSize(dose, TILE.width - 84, [28, 26, 24, 22, 20]),
      weight: 500,
      fill: palette.secondInk,
    }),
  ].join('')
}

const roundTop = (colour: string): string =>
  `<path d="M0 ${RADIUS}A${RADIUS} ${RADIUS} 0 0 1 ${RADIUS} 0H${TILE.width - RADIUS}A${RADIUS} ${RADIUS} 0 0 1 ${TILE.width} ${RADIUS}V${TILE.picture}H0Z" fill="${colour}"/>`

/** The step that a move is known by: the one that works hardest, with where it came from. */
function lastStep(move: DrawnMove): string {
  const scene = sceneOf(move)
  const shown = move.shows === undefined ? scene.places.length : move.shows
  const stage = fit(
    scene,
    groundExtent(scene),
    { left: 16, top: 16, width: TILE.width - 32, height: TILE.picture - 44 },
    MOST_SCALE,
    {
      width: TILE.width,
      height: TILE.picture,
      round: { ...SQUARE, topLeft: RADIUS, topRight: RADIUS },
    },
  )
  return stepSvg(scene, shown - 1, stage)
}

function legendTile(left: number, top: number): string {
  return (
    `<rect x="${left + 1}" y="${top + 1}" width="${TILE.width - 2}" height="${TILE_HEIGHT - 2}" rx="${RADIUS}" fill="none" stroke="${palette.hairline}" stroke-width="2"/>` +
    legendSvg({ left: left + 30, top: top + 36, pitch: 60 }, en.pictures.move.legend)
  )
}

function legendRow(top: number): string {
  const width = WIDTH - 2 * SIDE
  return (
    `<rect x="${SIDE + 1}" y="${top + 1}" width="${width - 2}" height="${LEGEND_ROW - 2}" rx="${RADIUS}" fill="none" stroke="${palette.hairline}" stroke-width="2"/>` +
    legendSvg(
      { left: SIDE + 30, top: top + 16, pitch: 48, across: 460, size: 26 },
      en.pictures.move.legend,
    )
  )
}

/** A dose in a form of its own, such as "on hands and knees", may begin otherwise than the picture. */
const saysStart = (dose: string): boolean =>
  en.pictures.move.starts.some((start) => dose.endsWith(start))

/** The sheet in words, with how each move begins; far below Discord's 1024 characters. */
export const daySheetAlt = ({
  moves,
}: {
  readonly moves: readonly (Omit<SheetMove, 'move'> & { readonly start: string | null })[]
}): string =>
  en.pictures.daySheet.alt(
    moves
      .map(({ name, dose, start }) => {
        const what = dose === '' ? name : `${name} ${dose}`
        return start === null || saysStart(dose) ? what : `${what}, ${start}`
      })
      .join('; '),
    moves.length,
  )
