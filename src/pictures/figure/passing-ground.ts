import { colours } from './figure-colours.ts'
import type { Spot } from './hull.ts'
import type { Stage } from './lump.ts'
import { FLOOR, type Scene } from './scene.ts'

/** Ground that goes by under a body which stays in the middle of the picture. */
export interface PassingGround {
  /** Units from one mark to the next: a loop must pass a whole number of them. */
  readonly pitch: number
  /** Units that have gone by so far, backwards if the body moves forward. */
  readonly passed: number
}

/** Marks lie about so far apart, in units; never so near that they seem to run the other way. */
const USUAL_PITCH = 34
const MARK = { length: 12, thick: 2 } as const
/** Behind the feet and before them. */
const LANES = [-34, 34] as const
/** Farther from the middle of the picture than this they have faded away. */
const FADED = 78

/** How far apart marks lie so that `whole` units of ground are a whole number of pitches. */
export const pitchOf = (whole: number): number =>
  Math.abs(whole) / Math.max(1, Math.round(Math.abs(whole) / USUAL_PITCH))

const tenth = (px: number): number => Math.round(px * 10) / 10

/** Dashes on the floor or the hill, fainter to the sides. */
export function passingGroundSvg(
  { floorEye, slope, places }: Scene,
  { pitch, passed }: PassingGround,
  { scale, x, y }: Stage,
): string {
  const middle = places[0]?.body.pelvis.x ?? 0
  const offset = passed - Math.floor(passed / pitch) * pitch
  const count = Math.ceil(FADED / pitch) + 1
  const at = ({ u, v }: Spot): string => `${tenth(x + u * scale)} ${tenth(y - v * scale)}`
  return LANES.flatMap((z, lane) =>
    Array.from({ length: 2 * count + 1 }, (_, index) => {
      // Lanes are half a pitch apart: rungs of a ladder would look like a thing to step on.
      const from = (index - count + lane / 2) * pitch - offset
      const strength = 1 - Math.abs(from + MARK.length / 2) / FADED
      if (strength <= 0.05) return ''
      const [a, b] = [from, from + MARK.length].map((along) =>
        floorEye({ x: middle + along, y: FLOOR + slope * (middle + along), z }),
      )
      if (a === undefined || b === undefined) return ''
      return (
        `<path d="M${at(a)}L${at(b)}" stroke="${slope === 0 ? colours.mark : colours.hillMark}"` +
        ` stroke-width="${tenth(MARK.thick * scale)}" stroke-linecap="round" opacity="${Math.min(1, 1.6 * strength).toFixed(2)}"/>`
      )
    }),
  ).join('')
}
