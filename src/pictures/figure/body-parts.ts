import { loft, ringAt, type Loft, type Row } from './loft.ts'
import { ball, type Lump } from './lump.ts'
import { BONES, type Arm, type Leg, type Skeleton } from './skeleton.ts'
import { along, type Frame, type Vec } from './space.ts'

const THIGH: readonly Row[] = [
  [0, 10.4, 8.8, -0.6],
  [0.22, 10, 8.6, 0.2],
  [0.5, 8.5, 7.4, 0.6],
  [0.78, 6.7, 6.1, 0.3],
  [1, 5.7, 5.5, 0],
]
const SHANK: readonly Row[] = [
  [0, 5.6, 5.4, 0],
  [0.14, 5.5, 5.3, -0.5],
  [0.32, 6.1, 5.6, -1.5],
  [0.52, 5.1, 4.8, -1.2],
  [0.78, 3.5, 3.5, -0.3],
  [1, 3.1, 3.1, 0],
]
const UPPER_ARM: readonly Row[] = [
  [0, 5.3, 5.3, 0],
  [0.3, 5.1, 5, 0],
  [0.7, 4.2, 4.1, 0],
  [1, 3.8, 3.7, 0],
]
const FOREARM: readonly Row[] = [
  [0, 3.9, 3.8, 0],
  [0.22, 4.2, 4, 0],
  [0.7, 3.1, 3, 0],
  [1, 2.5, 2.6, 0],
]
const LOW_TRUNK: readonly Row[] = [
  [-7, 7.2, 8, -1],
  [-2, 9.6, 12.2, -1.3],
  [4, 9.2, 12.6, -1],
  [10, 8.2, 11.8, 0.2],
  [17, 7.6, 11, 0.6],
  [24, 8, 11.8, 0.7],
]
const HIGH_TRUNK: readonly Row[] = [
  [0, 8.2, 11.9, 0.7],
  [8, 9, 13, 1.1],
  [16, 9.2, 14.2, 1.2],
  [22, 8, 14.2, 0.6],
  [26, 5.6, 11.4, 0],
  [29, 3.8, 6.2, -0.2],
]

const HEM = 3.5
const SHORTS_END = 0.44

const thighLoft = ({ hip, thigh }: Leg, from: number, to: number): Loft => ({
  origin: hip,
  frame: thigh,
  rows: THIGH,
  length: -BONES.thigh,
  from,
  to,
})

const shankLoft = ({ knee, shank }: Leg, from: number, to: number): Loft => ({
  origin: knee,
  frame: shank,
  rows: SHANK,
  length: -BONES.shank,
  from,
  to,
})

const kneeCap = ({ knee, thigh }: Leg): Lump => ({ balls: [ball(knee, thigh, 5.7)] })

/** Skin of the thigh from where the shorts end. */
export const thighOf = (leg: Leg): Lump[] => [
  ...loft({ ...thighLoft(leg, 0.3, 1), slices: 7 }),
  kneeCap(leg),
]

export const shankOf = (leg: Leg, from = 0): Lump[] => [
  ...(from === 0 ? [kneeCap(leg)] : []),
  ...loft({ ...shankLoft(leg, from, 1), slices: 8 }),
]

/** The ring round the shank that says "works" without a colour. */
export const shankCuffOf = (leg: Leg): Lump[] =>
  loft({ ...shankLoft(leg, 0.71, 0.79), slices: 1, wider: () => 0.5 })

/** A leg of the shorts, round at the hip. */
export const shortsLegOf = (leg: Leg): Lump[] => [
  { balls: [ball(along(leg.hip, leg.thigh, -0.6, 0, 0), leg.thigh, 10.5, 9.4, 8.9)] },
  ...loft({ ...thighLoft(leg, 0, SHORTS_END), slices: 6, wider: (at) => 0.1 + 2.2 * at }),
]

const shoeBalls = ({ ankle, foot }: Leg, down: number, wider: number) => [
  ball(along(ankle, foot, -0.6, 0.4 - down, 0), foot, 3.9 + wider, 3.6, 3.3 + wider),
  ball(along(ankle, foot, 9.6, -0.9 - down, 0), foot, 4 + wider, 2.3, 4 + wider),
  ball(along(ankle, foot, 13, -1.5 - down, 0), foot, 2.6 + wider, 1.7, 3.1 + wider),
]

export const shoeOf = (leg: Leg): Lump[] => [
  { balls: shoeBalls(leg, 0, 0) },
  {
    balls: [
      ball(along(leg.ankle, leg.shank, -0.1, 1.8, 0), leg.shank, 3.5, 2.4, 3.4),
      ball(along(leg.ankle, leg.foot, 2.5, -0.3, 0), leg.foot, 3.4, 3, 3.2),
    ],
  },
]

/** A thin rim that shows under the shoe. */
export const soleOf = (leg: Leg): Lump[] => [{ balls: shoeBalls(leg, 0.8, 0.1) }]

const upperArmLoft = ({ shoulder, upper }: Arm, from: number, to: number): Loft => ({
  origin: shoulder,
  frame: upper,
  rows: UPPER_ARM,
  length: -BONES.upperArm,
  from,
  to,
})

const forearmLoft = ({ elbow, fore }: Arm, from: number, to: number): Loft => ({
  origin: elbow,
  frame: fore,
  rows: FOREARM,
  length: -BONES.forearm,
  from,
  to,
})

const elbowCap = ({ elbow, upper }: Arm): Lump => ({ balls: [ball(elbow, upper, 3.8)] })

export const upperArmOf = (arm: Arm): Lump[] => [
  ...loft({ ...upperArmLoft(arm, 0.35, 1), slices: 6 }),
  elbowCap(arm),
]

export const forearmOf = (arm: Arm, from = 0): Lump[] => [
  ...(from === 0 ? [elbowCap(arm)] : []),
  ...loft({ ...forearmLoft(arm, from, 1), slices: 7 }),
]

export const forearmCuffOf = (arm: Arm): Lump[] =>
  loft({ ...forearmLoft(arm, 0.8, 0.92), slices: 1, wider: () => 0.5 })

const sleeveLoft = (arm: Arm, from: number): Loft => ({
  ...upperArmLoft(arm, from, 0.5),
  slices: 5,
  wider: (at) => 0.2 + 1.4 * at,
})

/** The shoulder slopes: its round sits a little below and inside the joint. */
const shoulderBall = ({ shoulder }: Arm, chest: Frame, neck: Vec) => {
  const out = Math.sign(
    (shoulder.x - neck.x) * chest.z.x +
      (shoulder.y - neck.y) * chest.z.y +
      (shoulder.z - neck.z) * chest.z.z,
  )
  return ball(along(shoulder, chest, 0, -1.6, -1.2 * out), chest, 5.5)
}

export const sleeveOf = (arm: Arm, { chest, neck }: Skeleton): Lump[] => [
  { balls: [shoulderBall(arm, chest, neck)], points: ringAt(sleeveLoft(arm, 0.1), 0.22) },
  ...loft(sleeveLoft(arm, 0.1)),
]

const lowTrunk = ({ pelvis, trunk }: Skeleton, from: number, to: number): Loft => ({
  origin: pelvis,
  frame: trunk,
  rows: LOW_TRUNK,
  length: 1,
  from,
  to,
})

/** Shorts round pelvis and seat. */
export const seatOf = (body: Skeleton): Lump[] => [
  ...loft({ ...lowTrunk(body, -7, HEM + 3), slices: 5 }),
  {
    balls: [-6, 6].map((side) =>
      ball(along(body.pelvis, body.trunk, -2.6, -2.5, side), body.trunk, 8.6, 8, 7),
    ),
  },
]

/** Trunk, shoulders and what runs up to the neck; the hem hangs loose. */
export function shirtOf(body: Skeleton): Lump[] {
  const { chest, neck, waist, arms } = body
  const high: Loft = {
    origin: waist,
    frame: chest,
    rows: HIGH_TRUNK,
    length: 1,
    from: 0,
    to: 29,
    slices: 9,
  }
  const low = lowTrunk(body, HEM, 24)
  const flare = (at: number): number => Math.max(0, 1 - (at - HEM) / 7) * 0.9
  const root = ringAt(
    { ...high, rows: [[0, 3.6, 4.6, -0.2]], origin: along(neck, chest, 0, 4.6, 0) },
    0,
  )
  return [
    ...loft({ ...low, slices: 7, wider: flare }),
    { points: [...ringAt(low, 22), ...ringAt(high, 2)] },
    ...loft(high),
    ...(['R', 'L'] as const).map((side) => ({
      points: root,
      balls: [shoulderBall(arms[side], chest, neck)],
    })),
  ]
}

/** The middle of the trunk, for moves in which it is what works. */
export const waistOf = (body: Skeleton): Lump[] =>
  loft({ ...lowTrunk(body, 6, 22), slices: 5, wider: () => 0.15 })

export const neckOf = ({ neck, chest, headFrame }: Skeleton): Lump[] => {
  const base = ringAt(
    { origin: neck, frame: chest, rows: [[0, 4.4, 5.2, -0.4]], length: 1, from: 0, to: 0 },
    0,
  )
  const top = ringAt(
    {
      origin: along(neck, headFrame, 0, 11, 0),
      frame: headFrame,
      rows: [[0, 3.7, 4, 1.2]],
      length: 1,
      from: 0,
      to: 0,
    },
    0,
  )
  return [{ points: [...base, ...top] }]
}
