import type { DrawnMove } from '#core/poses/drawn-move.ts'
import { en } from '#messages/en.ts'
import { tallnessOf } from './figure/extent.ts'
import { fit } from './figure/fit.ts'
import { groundExtent, roomSvg } from './figure/ground.ts'
import { type Corners, SQUARE } from './figure/lump.ts'
import { placedSvg, stepSvg } from './figure/panel.ts'
import { sceneOf, type Scene } from './figure/scene.ts'
import { placeBetween } from './figure/stand.ts'
import { legendSvg } from './move-legend.ts'
import { palette } from './palette.ts'
import { svgText } from './svg-text.ts'

const WIDTH = 960
const TALL = 420
const FLAT = 320
/** No taller than this, in units, and the flat card is enough. */
const FLAT_FIGURE = 90
const GAP = 6
const RADIUS = 20
const LABEL_ROOM = 62
const BELOW = 36
const MOST_SCALE = 2.6
/** A move of a single pose has the whole card for it. */
const ALONE_SCALE = 3

interface Panel {
  readonly left: number
  readonly top: number
  readonly round: Corners
}

/** The corners of a panel that are the card's own. */
const cornersOf = (at: {
  readonly left: boolean
  readonly right: boolean
  readonly top: boolean
  readonly foot: boolean
}): Corners => ({
  topLeft: at.top && at.left ? RADIUS : 0,
  topRight: at.top && at.right ? RADIUS : 0,
  footLeft: at.foot && at.left ? RADIUS : 0,
  footRight: at.foot && at.right ? RADIUS : 0,
})

interface Layout {
  readonly height: number
  readonly panelWidth: number
  readonly panelHeight: number
  readonly panels: readonly Panel[]
  /** Where the signs are explained, if there is room for it. */
  readonly legend: Panel | null
}

/** In a row; three lying figures would be small there, so that they get two rows with the legend. */
function layoutOf({ places }: Scene): Layout {
  const isFlat = places.every((placed) => tallnessOf(placed) <= FLAT_FIGURE)
  const height = isFlat ? FLAT : TALL
  const count = places.length
  if (isFlat && count === 3) {
    const panelWidth = (WIDTH - GAP) / 2
    const flat = FLAT - 40
    const cells = [0, 1, 2, 3].map((index) => ({
      left: (index % 2) * (panelWidth + GAP),
      top: Math.floor(index / 2) * (flat + GAP),
      round: cornersOf({
        left: index % 2 === 0,
        right: index % 2 === 1,
        top: index < 2,
        foot: index > 1,
      }),
    }))
    return {
      height: 2 * flat + GAP,
      panelWidth,
      panelHeight: flat,
      panels: cells.slice(0, 3),
      legend: cells[3] ?? null,
    }
  }
  const panelWidth = (WIDTH - GAP * (count - 1)) / count
  return {
    height,
    panelWidth,
    panelHeight: height,
    panels: places.map((_, index) => ({
      left: index * (panelWidth + GAP),
      top: 0,
      round: cornersOf({ left: index === 0, right: index === count - 1, top: true, foot: true }),
    })),
    legend: null,
  }
}

const tenth = (px: number): number => Math.round(px * 10) / 10

/** Every step of a move side by side as an SVG of 960x420 px, or 960x320 if nobody stands in it. */
export function moveStill(move: DrawnMove): string {
  const scene = sceneOf(move)
  const { height, panels, panelWidth, panelHeight, legend } = layoutOf(scene)
  const margin = panelWidth < 400 ? 14 : 24
  const stage = fit(
    scene,
    groundExtent(scene),
    {
      left: margin,
      top: LABEL_ROOM,
      width: panelWidth - 2 * margin,
      height: panelHeight - LABEL_ROOM - BELOW,
    },
    panels.length === 1 ? ALONE_SCALE : MOST_SCALE,
    { width: tenth(panelWidth), height: panelHeight, round: SQUARE },
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Inter">`,
    `<rect width="${WIDTH}" height="${height}" rx="${RADIUS}" fill="${palette.card}"/>`,
    ...panels.map(
      ({ left, top, round }, index) =>
        `<g transform="translate(${tenth(left)} ${top})">` +
        stepSvg(scene, index, { ...stage, round }) +
        stepLabel(index, move.poses[index]?.label ?? '') +
        '</g>',
    ),
    ...(legend === null
      ? []
      : [
          legendSvg(
            { ...legend, left: legend.left + 60, top: legend.top + 26, pitch: 49, weight: 600 },
            en.pictures.move.legend,
          ),
        ]),
    `<rect x="1" y="1" width="${WIDTH - 2}" height="${height - 2}" rx="${RADIUS - 1}" fill="none" stroke="${palette.hairline}" stroke-width="2"/>`,
    '</svg>',
  ].join('')
}

const ONE = { width: 480, height: 270, labelRoom: 52, below: 26, margin: 18 } as const

/**
 * One moment of a move as an SVG of 480x270 px.
 *
 * @param at 0 = the first pose, 1 = the second; 0.5 = half way between them
 */
export function poseStill(move: DrawnMove, at: number): string {
  const { width, height } = ONE
  const scene = sceneOf(move)
  const stage = fit(
    scene,
    groundExtent(scene),
    {
      left: ONE.margin,
      top: ONE.labelRoom,
      width: width - 2 * ONE.margin,
      height: height - ONE.labelRoom - ONE.below,
    },
    MOST_SCALE,
    { width, height, round: cornersOf({ left: true, right: true, top: true, foot: true }) },
  )
  const pose = Math.floor(at)
  const [from, to] = [scene.places[pose], scene.places[pose + 1]]
  const isBetween = at > pose && from !== undefined && to !== undefined
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter">`,
    `<rect width="${width}" height="${height}" rx="${RADIUS}" fill="${palette.card}"/>`,
    isBetween
      ? roomSvg(scene, stage) +
        placedSvg(
          scene,
          placeBetween(from, to, at - pose, { anchor: scene.slides ?? to.pin, slope: scene.slope }),
          stage,
        )
      : stepSvg(scene, pose, stage) + smallLabel(pose, move.poses[pose]?.label ?? ''),
    `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="${RADIUS - 1}" fill="none" stroke="${palette.hairline}" stroke-width="2"/>`,
    '</svg>',
  ].join('')
}

const smallLabel = (index: number, label: string): string =>
  `<circle cx="30" cy="30" r="15" fill="${palette.ink}"/>` +
  svgText(30, 37, `${index + 1}`, { size: 19, weight: 700, fill: '#FFFFFF', anchor: 'middle' }) +
  svgText(54, 37, label, { size: 20, weight: 600, fill: palette.ink })

const stepLabel = (index: number, label: string): string =>
  `<circle cx="38" cy="38" r="19" fill="${palette.ink}"/>` +
  svgText(38, 46, `${index + 1}`, {
    size: 23,
    weight: 700,
    fill: '#FFFFFF',
    anchor: 'middle',
  }) +
  svgText(68, 46, label, { size: 24, weight: 600, fill: palette.ink })
