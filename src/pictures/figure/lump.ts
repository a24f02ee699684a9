import { along, type Frame, type Vec } from './space.ts'
import type { Camera } from './camera.ts'
import { hullOf, type Spot } from './hull.ts'

/** An egg: half sizes along the axes of its frame. */
export interface Ball {
  readonly centre: Vec
  readonly frame: Frame
  readonly half: Vec
}

/** Points and eggs in one tight skin. */
export interface Lump {
  readonly points?: readonly Vec[]
  readonly balls?: readonly Ball[]
}

/** Pixels that each corner is rounded by. */
export interface Corners {
  readonly topLeft: number
  readonly topRight: number
  readonly footLeft: number
  readonly footRight: number
}

export const SQUARE: Corners = { topLeft: 0, topRight: 0, footLeft: 0, footRight: 0 }

/** Where a drawing stands in its picture: eye, pixels a unit, and what nothing goes below. */
export interface Stage {
  readonly camera: Camera
  /** Pixels of the picture per unit. */
  readonly scale: number
  /** Pixels of the picture at which u and v are 0. */
  readonly x: number
  readonly y: number
  /** Pixels of the picture that are this stage's: from 0 to here. */
  readonly width: number
  readonly height: number
  /** How far its corners are rounded, in pixels. */
  readonly round: Corners
  /** Height of the ground at a place along x, in units. */
  readonly groundAt: (x: number) => number
}

const ROUND = Array.from({ length: 20 }, (_, index) => {
  const angle = (index * Math.PI) / 10
  return [Math.cos(angle), Math.sin(angle)] as const
})
const RINGS = [-1, -0.92, -0.7, -0.38, 0, 0.38, 0.7, 0.92, 1] as const

const onGround = (point: Vec, stage: Stage): Vec => {
  const ground = stage.groundAt(point.x)
  return point.y < ground ? { ...point, y: ground } : point
}

/** The rim of an egg as the eye sees it. */
function rimOf({ centre, frame, half }: Ball, stage: Stage): Spot[] {
  const { camera } = stage
  const reach = Math.max(half.x, half.y, half.z)
  if (centre.y - reach < stage.groundAt(centre.x) + 0.5)
    return flattened({ centre, frame, half }, stage)
  const middle = camera(centre)
  const axes = [
    camera(along(centre, frame, half.x, 0, 0)),
    camera(along(centre, frame, 0, half.y, 0)),
    camera(along(centre, frame, 0, 0, half.z)),
  ].map(({ u, v }) => ({ u: u - middle.u, v: v - middle.v }))
  return ROUND.map(([cos, sin]) => {
    const weights = axes.map(({ u, v }) => u * cos + v * sin)
    const size = Math.hypot(...weights) || 1
    let [u, v] = [middle.u, middle.v]
    axes.forEach((axis, index) => {
      const part = (weights[index] ?? 0) / size
      u += axis.u * part
      v += axis.v * part
    })
    return { u, v }
  })
}

/** An egg that the ground presses flat. */
const flattened = ({ centre, frame, half }: Ball, stage: Stage): Spot[] =>
  RINGS.flatMap((height) => {
    const wide = Math.sqrt(1 - height * height)
    return ROUND.map(([cos, sin]) =>
      stage.camera(
        onGround(
          along(centre, frame, half.x * wide * cos, half.y * height, half.z * wide * sin),
          stage,
        ),
      ),
    )
  })

/** What the eye sees of a lump, in units. */
const outlineOf = ({ points = [], balls = [] }: Lump, stage: Stage): Spot[] =>
  hullOf([
    ...points.map((point) => stage.camera(onGround(point, stage))),
    ...balls.flatMap((ball) => rimOf(ball, stage)),
  ])

const tenth = (px: number): number => Math.round(px * 10) / 10

/** A closed line through spots, in pixels: what stands in `d`. */
export const lineThrough = (spots: readonly Spot[], { scale, x, y }: Stage): string => {
  if (spots.length < 2) return ''
  let line = ''
  for (const { u, v } of spots)
    line += `${line === '' ? 'M' : 'L'}${tenth(x + u * scale)} ${tenth(y - v * scale)}`
  return `${line}Z`
}

/** What the eye sees of a part of the body: one outline a lump. */
export type Shape = readonly (readonly Spot[])[]

export const shapeOf = (lumps: readonly Lump[], stage: Stage): Shape =>
  lumps.map((lump) => outlineOf(lump, stage))

/** Lumps meet a little within each other: else hairlines show where they do. */
const OVERLAP = 0.12

/** A shape as one path: what stands in `d`; `grown` by units all round. */
export const pathOf = (shape: Shape, stage: Stage, grown = 0): string =>
  shape.map((outline) => lineThrough(wider(outline, Math.max(grown, OVERLAP)), stage)).join('')

/** A rubber band pushed outwards; quicker to draw than a stroke along it. */
function wider(spots: readonly Spot[], by: number): Spot[] {
  const last = spots.length - 1
  return spots.map((spot, index) => {
    const before = spots[index === 0 ? last : index - 1] ?? spot
    const after = spots[index === last ? 0 : index + 1] ?? spot
    const [du, dv] = [after.u - before.u, after.v - before.v]
    const size = Math.hypot(du, dv) || 1
    return { u: spot.u + (dv / size) * by, v: spot.v - (du / size) * by }
  })
}

export const ball = (centre: Vec, frame: Frame, x: number, y = x, z = x): Ball => ({
  centre,
  frame,
  half: { x, y, z },
})
