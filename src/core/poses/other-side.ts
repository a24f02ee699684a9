import type { Angles } from './pose.ts'
import type { Joint } from './pose.ts'
import type { Limb, Muscle } from './drawn-move.ts'

/** The same moment with right and left exchanged. */
export const otherSide = (angles: Angles): Angles => ({
  ...angles,
  roll: -angles.roll,
  yaw: -angles.yaw,
  hipR: angles.hipL,
  hipL: angles.hipR,
  kneeR: angles.kneeL,
  kneeL: angles.kneeR,
  ankR: angles.ankL,
  ankL: angles.ankR,
  shR: angles.shL,
  shL: angles.shR,
  elR: angles.elL,
  elL: angles.elR,
  dz: -angles.dz,
})

/** `legR` → `legL`, `ankL` → `ankR`; what has no side stays. */
export function acrossFrom(part: Joint): Joint
export function acrossFrom(part: Limb): Limb
export function acrossFrom(part: Muscle): Muscle
export function acrossFrom(part: Joint | Limb | Muscle): string {
  const side = part.at(-1)
  if (side === 'R') return `${part.slice(0, -1)}L`
  return side === 'L' ? `${part.slice(0, -1)}R` : part
}
