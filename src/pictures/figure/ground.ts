import { palette } from '#pictures/palette.ts'
import { colours } from './figure-colours.ts'
import { around, type Extent, extentOf } from './extent.ts'
import type { Spot } from './hull.ts'
import { lineThrough, type Stage } from './lump.ts'
import { FLOOR, type Scene } from './scene.ts'
import { jointOf } from './skeleton.ts'
import { JOINTS } from '#core/poses/pose.ts'
import type { Vec } from './space.ts'

/** Half the depth of a mat, and how far it goes on beyond the body. */
const MAT = { half: 26, beyond: 15, edge: 2.2 } as const
const WALL_BACK = -9
const WALL_LEFT = -60
const SKIRTING = 3
/** How far behind the feet the floor ends. */
const FLOOR_BEHIND = 64
export const BOX = { halfWidth: 26, halfDepth: 20 } as const

const fill = (spots: readonly Spot[], stage: Stage, colour: string): string =>
  `<path d="${lineThrough(spots, stage)}" fill="${colour}"/>`

interface MatPlace {
  readonly x: readonly [number, number]
  readonly z: readonly [number, number]
}

/** Under everything that the body does in this move. */
function matOf(scene: Scene): MatPlace | null {
  if (!scene.props.some(({ kind }) => kind === 'mat')) return null
  const spots = scene.places.flatMap(({ body }) => [
    ...JOINTS.filter((joint) => jointOf(body, joint).y < 30).map((joint) => jointOf(body, joint)),
    ...(body.head.y < 30 ? [body.head] : []),
  ])
  const [xs, zs] = [spots.map(({ x }) => x), spots.map(({ z }) => z)]
  const wide = (values: readonly number[]): readonly [number, number] => [
    Math.min(...values) - MAT.beyond,
    Math.max(...values) + MAT.beyond,
  ]
  const middle = (values: readonly number[]): number =>
    (Math.min(...values) + Math.max(...values)) / 2
  if (scene.isSideView) return { x: wide(xs), z: [-MAT.half, MAT.half] }
  const back = wallBack(scene) ? WALL_BACK : middle(xs) - MAT.half
  return { x: [back, back + 2 * MAT.half], z: wide(zs) }
}

const wallBack = ({ props }: Scene): boolean =>
  props.some((prop) => prop.kind === 'wall' && prop.at === 'back')
const wallLeft = ({ props }: Scene): boolean =>
  props.some((prop) => prop.kind === 'wall' && prop.at === 'left')

const corners = (eye: Scene['eye'], y: number, { x, z }: MatPlace): Spot[] =>
  [
    { x: x[0], y, z: z[0] },
    { x: x[1], y, z: z[0] },
    { x: x[1], y, z: z[1] },
    { x: x[0], y, z: z[1] },
  ].map((corner) => eye(corner))

/** Room that the things of a scene take, besides the figure. */
export function groundExtent(scene: Scene): Extent {
  const mat = matOf(scene)
  const spots: Spot[] = mat === null ? [] : corners(scene.floorEye, FLOOR - MAT.edge, mat)
  for (const prop of scene.props) {
    if (prop.kind === 'box')
      spots.push(
        scene.floorEye({ x: prop.x - BOX.halfWidth, y: FLOOR, z: 0 }),
        scene.floorEye({ x: prop.x + BOX.halfWidth, y: FLOOR, z: 0 }),
      )
  }
  const extents = scene.places.map((placed) => extentOf(scene, placed))
  if (spots.length === 0) return around(extents)
  return around([
    ...extents,
    {
      left: Math.min(...spots.map(({ u }) => u)),
      right: Math.max(...spots.map(({ u }) => u)),
      low: Math.min(...spots.map(({ v }) => v)),
      high: Math.max(...spots.map(({ v }) => v)),
    },
  ])
}

/** Floor, wall or hill, as wide as the picture. */
export function roomSvg(scene: Scene, stage: Stage): string {
  const { floorEye, props } = scene
  if (props.some(({ kind }) => kind === 'hill')) return hillSvg(scene, stage)
  if (wallLeft(scene)) return sideWallSvg(scene, stage)
  const tilt = (Math.PI / 180) * scene.floorEl
  if (!wallBack(scene)) {
    const horizon = FLOOR * Math.cos(tilt) + FLOOR_BEHIND * Math.sin(tilt)
    return area(stage, () => horizon, null, colours.floor)
  }
  const foot = floorEye({ x: WALL_BACK, y: FLOOR, z: 0 }).v
  return [
    area(stage, null, () => foot, colours.wall),
    area(
      stage,
      () => foot + SKIRTING,
      () => foot,
      palette.lift,
    ),
    area(stage, () => foot, null, colours.floor),
  ].join('')
}

type Line = (u: number) => number

/** The picture between two lines that go right across it; null = its own edge. */
function area(stage: Stage, top: Line | null, bottom: Line | null, colour: string): string {
  const { scale, x, y, width, height, round } = stage
  const down = (line: Line, px: number): number =>
    Math.max(0, Math.min(height, tenth(y - line((px - x) / scale) * scale)))
  const { topLeft, topRight, footLeft, footRight } = round
  const upper =
    top === null
      ? `M0 ${topLeft}A${topLeft} ${topLeft} 0 0 1 ${topLeft} 0H${tenth(width - topRight)}A${topRight} ${topRight} 0 0 1 ${width} ${topRight}`
      : `M0 ${down(top, 0)}L${width} ${down(top, width)}`
  const lower =
    bottom === null
      ? `V${height - footRight}A${footRight} ${footRight} 0 0 1 ${tenth(width - footRight)} ${height}H${footLeft}A${footLeft} ${footLeft} 0 0 1 0 ${height - footLeft}Z`
      : `L${width} ${down(bottom, width)}L0 ${down(bottom, 0)}Z`
  return `<path d="${upper}${lower}" fill="${colour}"/>`
}

/** A plane at the figure's left hand, from the floor up; what is in front of it is floor. */
function sideWallSvg({ floorEye, side }: Scene, stage: Stage): string {
  const line = (height: number): Line => {
    const at = (x: number): Spot => floorEye({ x, y: FLOOR + height, z: WALL_LEFT * side })
    const [from, to] = [at(0), at(100)]
    return (u) => from.v + ((to.v - from.v) * (u - from.u)) / (to.u - from.u)
  }
  return [
    area(stage, null, line(0), colours.wall),
    area(stage, line(SKIRTING), line(0), palette.lift),
    area(stage, line(0), null, colours.floor),
  ].join('')
}

const HILL = { behind: 8, top: 18 } as const

function hillSvg({ slope }: Scene, stage: Stage): string {
  const line =
    (at: number): Line =>
    (u) =>
      at + slope * u
  const top = FLOOR + HILL.behind
  return (
    area(stage, line(top), line(top - HILL.top), colours.hillTop) +
    area(stage, line(top - HILL.top), null, colours.hill)
  )
}

/** Mat and box. */
export function thingsSvg(scene: Scene, stage: Stage): string {
  const mat = matOf(scene)
  const box = scene.props.find((prop) => prop.kind === 'box')
  return [
    ...(mat === null ? [] : [matSvg(scene, mat, stage)]),
    ...(box === undefined ? [] : [boxSvg(scene, box, stage)]),
  ].join('')
}

function matSvg(scene: Scene, mat: MatPlace, stage: Stage): string {
  const top = corners(scene.floorEye, FLOOR, mat)
  const [us, vs] = [top.map(({ u }) => u), top.map(({ v }) => v)]
  const [left, right, low, high] = [
    Math.min(...us),
    Math.max(...us),
    Math.min(...vs),
    Math.max(...vs),
  ]
  const round = 3
  return (
    rounded(left, right, low - MAT.edge, high, round, stage, colours.matEdge) +
    rounded(left, right, low, high, round, stage, colours.mat)
  )
}

const tenth = (px: number): number => Math.round(px * 10) / 10

const rounded = (
  left: number,
  right: number,
  low: number,
  high: number,
  radius: number,
  { scale, x, y }: Stage,
  colour: string,
): string =>
  `<rect x="${tenth(x + left * scale)}" y="${tenth(y - high * scale)}" rx="${radius}"` +
  ` width="${tenth((right - left) * scale)}" height="${tenth((high - low) * scale)}" fill="${colour}"/>`

function boxSvg(
  { floorEye }: Scene,
  { x, height }: { readonly x: number; readonly height: number },
  stage: Stage,
): string {
  const { halfWidth, halfDepth } = BOX
  const at = (dx: number, y: number, dz: number): Vec => ({ x: x + dx, y: FLOOR + y, z: dz })
  const face = (points: readonly Vec[], colour: string): string =>
    fill(
      points.map((point) => floorEye(point)),
      stage,
      colour,
    )
  return [
    face(
      [
        at(-halfWidth, height, -halfDepth),
        at(halfWidth, height, -halfDepth),
        at(halfWidth, height, halfDepth),
        at(-halfWidth, height, halfDepth),
      ],
      colours.boxTop,
    ),
    face(
      [
        at(-halfWidth, 0, halfDepth),
        at(halfWidth, 0, halfDepth),
        at(halfWidth, height, halfDepth),
        at(-halfWidth, height, halfDepth),
      ],
      colours.boxFront,
    ),
    face(
      [
        at(-halfWidth, 0, halfDepth),
        at(halfWidth, 0, halfDepth),
        at(halfWidth, 3, halfDepth),
        at(-halfWidth, 3, halfDepth),
      ],
      colours.boxSide,
    ),
  ].join('')
}
