import type { Angles, Ball } from './pose.ts'

const mix = (from: number, to: number, part: number): number => from + (to - from) * part

const mixed = (from: Ball, to: Ball, part: number): Ball => [
  mix(from[0], to[0], part),
  mix(from[1], to[1], part),
  mix(from[2], to[2], part),
]

/** The moment at `part` (0 = `from`, 1 = `to`) of the way, each joint turning evenly. */
export const between = (from: Angles, to: Angles, part: number): Angles => ({
  pitch: mix(from.pitch, to.pitch, part),
  roll: mix(from.roll, to.roll, part),
  yaw: mix(from.yaw, to.yaw, part),
  spine: mix(from.spine, to.spine, part),
  neck: mix(from.neck, to.neck, part),
  hipR: mixed(from.hipR, to.hipR, part),
  hipL: mixed(from.hipL, to.hipL, part),
  kneeR: mix(from.kneeR, to.kneeR, part),
  kneeL: mix(from.kneeL, to.kneeL, part),
  ankR: mix(from.ankR, to.ankR, part),
  ankL: mix(from.ankL, to.ankL, part),
  shR: mixed(from.shR, to.shR, part),
  shL: mixed(from.shL, to.shL, part),
  elR: mix(from.elR, to.elR, part),
  elL: mix(from.elL, to.elL, part),
  dx: mix(from.dx, to.dx, part),
  dy: mix(from.dy, to.dy, part),
  dz: mix(from.dz, to.dz, part),
})
