import type { Camera } from './camera.ts'
import { ball, type Lump } from './lump.ts'
import type { Skeleton } from './skeleton.ts'
import { along, type Vec } from './space.ts'

const SKULL = { x: 8.3, y: 8.2, z: 7.6 } as const
const HAIR = 0.9

/** The hairline is a plane through the skull: forehead to nape, so it tells where a face looks. */
const HAIRLINE = { x: -0.62, y: 0.785 } as const
const HAIR_FROM = 0.06

const ROUND = Array.from({ length: 20 }, (_, index) => (index * Math.PI) / 10)
const HEIGHTS = Array.from({ length: 9 }, (_, index) => index / 8)

/** The part of the skull on one side of the hairline, as points; `bigger` = thickness of hair. */
function capOf({ head, headFrame }: Skeleton, side: 1 | -1, bigger: number): Lump {
  const lowest = HAIR_FROM * side
  const points: Vec[] = []
  for (const part of HEIGHTS) {
    const height = lowest + (1 - lowest) * part
    const wide = Math.sqrt(Math.max(0, 1 - height * height))
    for (const angle of ROUND) {
      // A circle round the hairline's normal, on the unit ball.
      const across = wide * Math.cos(angle)
      const x = side * HAIRLINE.x * height + HAIRLINE.y * across
      const y = side * HAIRLINE.y * height - HAIRLINE.x * across
      points.push(
        along(
          head,
          headFrame,
          x * (SKULL.x + bigger),
          y * (SKULL.y + bigger),
          wide * Math.sin(angle) * (SKULL.z + bigger),
        ),
      )
    }
  }
  return { points }
}

const facesEye = (direction: Vec, eye: Camera): boolean => eye(direction).depth >= 0

export interface HeadParts {
  /** Hair that the face lies over, when one looks from the front. */
  readonly hairBehind: readonly Lump[]
  readonly face: readonly Lump[]
  readonly ear: readonly Lump[]
  readonly hairInFront: readonly Lump[]
}

/** A head without a face to read: hair, nose, jaw and one ear say where it looks. */
export function headPartsOf(body: Skeleton, eye: Camera): HeadParts {
  const { head, headFrame: frame } = body
  const zero = { x: 0, y: 0, z: 0 }
  const isHairNear = facesEye(along(zero, frame, HAIRLINE.x, HAIRLINE.y, 0), eye)
  const skull: Lump = isHairNear
    ? { balls: [ball(head, frame, SKULL.x, SKULL.y, SKULL.z)] }
    : capOf(body, -1, 0)
  const jaw = ball(along(head, frame, 2.6, -5.6, 0), frame, 4.8, 4.2, 5)
  const nose: Lump = {
    balls: [
      ball(along(head, frame, 8.3, -2.6, 0), frame, 1.3),
      ball(along(head, frame, 6.6, 0.6, 0), frame, 1.2),
    ],
  }
  const nearEar = facesEye(frame.z, eye) ? 1 : -1
  const earDepth = Math.abs(eye(frame.z).depth)
  const ear: Lump = {
    balls: [ball(along(head, frame, -1.2, -2.6, nearEar * 7), frame, 1.7, 2.3, 1)],
  }
  const hair = [capOf(body, 1, HAIR)]
  return {
    hairBehind: isHairNear ? [] : hair,
    face: [skull, { ...skull, balls: [...(skull.balls ?? []), jaw] }, nose],
    ear: earDepth > 0.25 ? [ear] : [],
    hairInFront: isHairNear ? hair : [],
  }
}
