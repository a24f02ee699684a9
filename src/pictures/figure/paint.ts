import { palette } from '#pictures/palette.ts'
import { pathOf, type Shape, type Stage } from './lump.ts'

/** Near or far side of a body that is seen from the side. */
export type Tone = 'near' | 'far'

/** Units of the bright line that sets a limb off from what it crosses. */
const SET_OFF = 0.9

export const fill = (shape: Shape, stage: Stage, colour: string): string =>
  `<path d="${pathOf(shape, stage)}" fill="${colour}"/>`

/** A bright line all round. */
export const setOff = (shape: Shape, stage: Stage): string =>
  `<path d="${pathOf(shape, stage, SET_OFF)}" fill="${palette.card}"/>`
