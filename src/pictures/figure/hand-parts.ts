import { ball, type Lump } from './lump.ts'
import type { Arm } from './skeleton.ts'
import { along, type Frame, type Vec } from './space.ts'

const norm = ({ x, y, z }: Vec): Vec => {
  const size = Math.hypot(x, y, z) || 1
  return { x: x / size, y: y / size, z: z / size }
}

/** A hand carries weight when it is on the ground and the forearm stands over it. */
export const bearsWeight = ({ hand, fore }: Arm, groundAt: (x: number) => number): boolean =>
  hand.y - groundAt(hand.x) < 6 && fore.y.y > 0.35

/** Flat on the ground, fingers away from the body: y points back along the fingers. */
function flatFrame({ fore }: Arm): Frame {
  const ahead = norm({ x: fore.x.x - fore.y.x * 0.4, y: 0, z: fore.x.z - fore.y.z * 0.4 })
  return {
    x: { x: -ahead.z, y: 0, z: ahead.x },
    y: { x: -ahead.x, y: 0, z: -ahead.z },
    z: { x: 0, y: 1, z: 0 },
  }
}

/** Against a wall beside the body: fingers forward and up, the palm to the side. */
const WALL_FRAME: Frame = {
  x: { x: -0.6, y: 0.8, z: 0 },
  y: { x: -0.8, y: -0.6, z: 0 },
  z: { x: 0, y: 0, z: 1 },
}

export type Grip = 'open' | 'fist' | 'flat' | 'wall'

/** A mitten of 11 units with a thumb, a fist round a weight, or flat on the ground. */
export function handOf(arm: Arm, grip: Grip): Lump[] {
  const { hand, fore } = arm
  if (grip === 'fist')
    return [
      {
        balls: [
          ball(hand, fore, 2.5, 2, 2.6),
          ball(along(hand, fore, 0.6, -4.4, 0), fore, 3.8, 3.6, 3.2),
        ],
      },
    ]
  const frame = grip === 'flat' ? flatFrame(arm) : grip === 'wall' ? WALL_FRAME : fore
  const from = grip === 'flat' ? { ...hand, y: hand.y - 1.6 } : hand
  return [
    {
      balls: [
        ball(from, frame, 2.4, 2, 2.5),
        ball(along(from, frame, 0.2, -4.6, 0), frame, 3.1, 3.2, 2.3),
        ball(along(from, frame, 0, -9, 0), frame, 2.1, 2.2, 1.9),
      ],
    },
    {
      balls: [
        ball(along(from, frame, 1.6, -2.6, 0), frame, 1.4, 1.4, 1.3),
        ball(along(from, frame, 4, -6.2, 0), frame, 1.1, 1.2, 1.1),
      ],
    },
  ]
}
