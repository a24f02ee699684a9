import type { Muscle } from '#core/poses/drawn-move.ts'
import { acrossFrom } from '#core/poses/other-side.ts'
import { colours } from './figure-colours.ts'
import { pathOf, shapeOf, type Stage } from './lump.ts'
import { musclePatch } from './muscle-parts.ts'
import { fill, setOff, type Tone } from './paint.ts'
import type { Side, Skeleton } from './skeleton.ts'

/** Width of the ring round a muscle on the far side, in units. */
const RING = 1.5

/** The groups of muscles of a side (null = of the middle) that work. */
export const musclesLayer = (
  body: Skeleton,
  muscles: readonly Muscle[],
  { side, tone }: { readonly side: Side | null; readonly tone: Tone },
  stage: Stage,
): string =>
  muscles
    .flatMap((muscle) => {
      const patch = musclePatch(body, muscle, stage)
      return patch === null || patch.side !== side ? [] : [shapeOf(patch.lumps, stage)]
    })
    .map((shape) => setOff(shape, stage) + fill(shape, stage, colours.works[tone]))
    .join('')

/** A muscle of the far side shines through as a ring, unless the near one is marked as well. */
export const farRings = (
  body: Skeleton,
  muscles: readonly Muscle[],
  far: Side,
  stage: Stage,
): string =>
  muscles
    .flatMap((muscle) => {
      const patch = musclePatch(body, muscle, stage, true)
      const isAlone = muscle === 'core' || !muscles.includes(acrossFrom(muscle))
      return patch?.side === far && isAlone ? [shapeOf(patch.lumps, stage)] : []
    })
    .map(
      (shape) =>
        `<path d="${pathOf(shape, stage)}" fill="none" stroke="${colours.works.far}"` +
        ` stroke-width="${(RING * stage.scale).toFixed(1)}"/>`,
    )
    .join('')
