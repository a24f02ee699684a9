import type { Vec } from './space.ts'

/** A point of the picture in units: u to the right, v up; depth grows towards the eye. */
export interface Seen {
  readonly u: number
  readonly v: number
  readonly depth: number
}

/** Looks from infinitely far: nothing gets smaller behind. */
export type Camera = (point: Vec) => Seen

/** `az` 0 = from the figure's right, it faces right; 90 = from the front. `el` = raised. Degrees. */
export function camera(az: number, el: number): Camera {
  const turn = (az * Math.PI) / 180
  const raise = (el * Math.PI) / 180
  const [cosAz, sinAz, cosEl, sinEl] = [
    Math.cos(turn),
    Math.sin(turn),
    Math.cos(raise),
    Math.sin(raise),
  ]
  return ({ x, y, z }) => {
    const near = sinAz * x + cosAz * z
    return {
      u: cosAz * x - sinAz * z,
      v: y * cosEl - near * sinEl,
      depth: near * cosEl + y * sinEl,
    }
  }
}
