import type { Muscle } from '#core/poses/drawn-move.ts'
import { ball, type Lump, type Stage } from './lump.ts'
import type { Side, Skeleton } from './skeleton.ts'
import { along, type Frame, type Vec } from './space.ts'

/** Where a group of muscles lies under the clothes, as the eye sees it. */
export interface MusclePatch {
  readonly side: Side | null
  readonly lumps: readonly Lump[]
}

/** A spot beside a joint: forward, up and out, in units; `size` = half its width. */
type At = readonly [forward: number, up: number, out: number, size: number]

/**
 * From where a group begins on the pelvis to where it ends on the thigh, so that the patch follows
 * the hip as it bends. `faces` = the way it looks out of the body: forward and out.
 */
const GROUPS: Readonly<
  Record<
    'glute' | 'abductor' | 'flexor',
    { readonly pelvis: At; readonly thigh: At; readonly faces: readonly [number, number] }
  >
> = {
  // Back of the pelvis to the back of the thigh bone: gluteus maximus.
  glute: { pelvis: [-5.4, 2, 6, 3.7], thigh: [-5.2, -5, 1, 3.9], faces: [-1, 0] },
  // Rim of the pelvis to the top of the thigh bone, on the outside: gluteus medius.
  abductor: { pelvis: [-0.8, 2.6, 9.2, 3.2], thigh: [-0.5, -6, 5.4, 2.6], faces: [0, 1] },
  // Over the crease of the hip: iliopsoas and the upper end of rectus femoris.
  flexor: { pelvis: [4.6, 4.5, 6.4, 2.8], thigh: [6.2, -12, 0.4, 3], faces: [1, 0] },
}

/** Front of the waist: forward and up from the pelvis, half sizes forward, up and across. */
const CORE = { forward: 3.6, up: 14.5, half: [4.4, 7.4, 7] } as const

/** Seen as long as it does not look away from the eye by more than this. */
const LOOKS_AWAY = -0.3

const ways = (frame: Frame, [forward, out]: readonly [number, number], outwards: 1 | -1): Vec =>
  along({ x: 0, y: 0, z: 0 }, frame, forward, 0, out * outwards)

const looksAtEye = (way: Vec, { camera }: Stage): boolean =>
  camera(way).depth - camera({ x: 0, y: 0, z: 0 }).depth > LOOKS_AWAY

const coreOf = ({ pelvis, trunk }: Skeleton): Lump[] => {
  const [x, y, z] = CORE.half
  return [{ balls: [ball(along(pelvis, trunk, CORE.forward, CORE.up, 0), trunk, x, y, z)] }]
}

/** Null where the body hides it, unless one looks `through` the body. */
export function musclePatch(
  body: Skeleton,
  muscle: Muscle,
  stage: Stage,
  through = false,
): MusclePatch | null {
  if (muscle === 'core')
    return looksAtEye(body.trunk.x, stage) ? { side: null, lumps: coreOf(body) } : null
  const side: Side = muscle.endsWith('R') ? 'R' : 'L'
  const outwards = side === 'R' ? 1 : -1
  const { pelvis, thigh, faces } = GROUPS[muscle.slice(0, -1) as keyof typeof GROUPS]
  if (!through && !looksAtEye(ways(body.trunk, faces, outwards), stage)) return null
  const leg = body.legs[side]
  const [forward, up, out, size] = pelvis
  const [ahead, down, beside, width] = thigh
  const from = along(body.pelvis, body.trunk, forward, up, out * outwards)
  const to = along(leg.hip, leg.thigh, ahead, down, beside * outwards)
  return {
    side,
    lumps: [{ balls: [ball(from, body.trunk, size), ball(to, leg.thigh, width)] }],
  }
}
