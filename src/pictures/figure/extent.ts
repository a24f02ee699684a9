import { JOINTS, type Joint } from '#core/poses/pose.ts'
import type { Scene } from './scene.ts'
import { FLOOR } from './scene.ts'
import { BONES, jointOf } from './skeleton.ts'
import type { Placed } from './stand.ts'
import { along, type Vec } from './space.ts'

/** A rectangle of the picture, in units; v goes up. */
export interface Extent {
  readonly left: number
  readonly right: number
  readonly low: number
  readonly high: number
}

/** How far the body reaches beyond a joint, in units. */
const REACH: Partial<Readonly<Record<Joint, number>>> = {
  head: 9.5,
  pelvis: 10,
  hipR: 9,
  hipL: 9,
  neck: 7,
  shR: 6,
  shL: 6,
}
const USUAL_REACH = 4.5
/** A hand goes on beyond its wrist. */
const FINGERS = 11

export const around = (extents: readonly Extent[]): Extent => ({
  left: Math.min(...extents.map(({ left }) => left)),
  right: Math.max(...extents.map(({ right }) => right)),
  low: Math.min(...extents.map(({ low }) => low)),
  high: Math.max(...extents.map(({ high }) => high)),
})

const round = ({ eye }: Scene, point: Vec, reach: number): Extent => {
  const { u, v } = eye(point)
  return { left: u - reach, right: u + reach, low: v - reach, high: v + reach }
}

/** What a body takes up on the picture, skin and all. */
export function extentOf(scene: Scene, { body }: Placed): Extent {
  return around([
    ...JOINTS.map((joint) => round(scene, jointOf(body, joint), REACH[joint] ?? USUAL_REACH)),
    ...(['R', 'L'] as const).map((side) =>
      round(scene, along(body.arms[side].hand, body.arms[side].fore, 0, -FINGERS, 0), 2),
    ),
  ])
}

/** From the lowest to the highest point of a body, in units. */
export const tallnessOf = ({ body }: Placed): number => {
  const heights = JOINTS.map((joint) => jointOf(body, joint).y)
  return Math.max(...heights, body.head.y + BONES.head) - Math.min(...heights) - FLOOR
}
