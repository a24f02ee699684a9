import type { DrawnMove } from '#core/poses/drawn-move.ts'
import { around, tallnessOf } from './figure/extent.ts'
import { fit } from './figure/fit.ts'
import { groundExtent } from './figure/ground.ts'
import { stepSvg } from './figure/panel.ts'
import { sceneOf, type Scene } from './figure/scene.ts'
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
const BELOW = 34
const MOST_SCALE = 2.6

interface Layout {
  readonly width: number
  readonly height: number
  readonly panels: readonly { readonly left: number; readonly top: number }[]
  readonly panelWidth: number
  readonly panelHeight: number
}

function layoutOf({ places }: Scene): Layout {
  const isFlat = places.every((placed) => tallnessOf(placed) <= FLAT_FIGURE)
  const height = isFlat ? FLAT : TALL
  const count = places.length
  const panelWidth = (WIDTH - GAP * (count - 1)) / count
  return {
    width: WIDTH,
    height,
    panelWidth,
    panelHeight: height,
    panels: places.map((_, index) => ({ left: index * (panelWidth + GAP), top: 0 })),
  }
}

/** Every step of a move side by side as an SVG of 960x420 px, or 960x320 if nobody stands in it. */
export function moveStill(move: DrawnMove): string {
  const scene = sceneOf(move)
  const { width, height, panels, panelWidth, panelHeight } = layoutOf(scene)
  const margin = panels.length > 2 ? 14 : 24
  const stage = fit(
    scene,
    around([groundExtent(scene)]),
    {
      left: margin,
      top: LABEL_ROOM,
      width: panelWidth - 2 * margin,
      height: panelHeight - LABEL_ROOM - BELOW,
    },
    MOST_SCALE,
    { width: panelWidth, height: panelHeight },
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter">`,
    `<defs><clipPath id="card"><rect width="${width}" height="${height}" rx="${RADIUS}"/></clipPath></defs>`,
    `<g clip-path="url(#card)"><rect width="${width}" height="${height}" fill="${palette.card}"/>`,
    ...panels.map(
      ({ left, top }, index) =>
        `<g transform="translate(${left} ${top})">` +
        stepSvg(scene, index, stage) +
        stepLabel(index, move.poses[index]?.label ?? '') +
        '</g>',
    ),
    '</g>',
    `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="${RADIUS - 1}" fill="none" stroke="${palette.hairline}" stroke-width="2"/>`,
    '</svg>',
  ].join('')
}

const stepLabel = (index: number, label: string): string =>
  `<circle cx="38" cy="38" r="19" fill="${palette.ink}"/>` +
  svgText(38, 46, `${index + 1}`, {
    size: 23,
    weight: 700,
    fill: '#FFFFFF',
    anchor: 'middle',
  }) +
  svgText(68, 46, label, { size: 24, weight: 600, fill: palette.ink })
