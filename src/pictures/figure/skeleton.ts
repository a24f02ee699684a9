import type { Angles, Ball, Joint } from '#core/poses/pose.ts'
import type { Camera } from './camera.ts'
import { aboutX, aboutY, aboutZ, add, along, type Frame, UPRIGHT, type Vec } from './space.ts'

/** Lengths of the bones and half widths, in units of which a person is 160 tall. */
export const BONES = {
  low: 24,
  up: 26,
  neck: 8,
  head: 9,
  thigh: 42,
  shank: 40,
  foot: 16,
  upperArm: 28,
  forearm: 26,
  halfShoulders: 15,
  halfHips: 8,
} as const

export type Side = 'R' | 'L'
export const SIDES: readonly Side[] = ['R', 'L']

export interface Leg {
  readonly thigh: Frame
  readonly shank: Frame
  readonly foot: Frame
  readonly hip: Vec
  readonly knee: Vec
  readonly ankle: Vec
  readonly toe: Vec
}

export interface Arm {
  readonly upper: Frame
  readonly fore: Frame
  readonly shoulder: Vec
  readonly elbow: Vec
  readonly hand: Vec
}

/** Where everything of the body is; bones lie along their frame's y, legs and arms against it. */
export interface Skeleton {
  readonly trunk: Frame
  readonly chest: Frame
  readonly headFrame: Frame
  readonly pelvis: Vec
  readonly waist: Vec
  readonly neck: Vec
  readonly head: Vec
  readonly legs: Readonly<Record<Side, Leg>>
  readonly arms: Readonly<Record<Side, Arm>>
}

const sign = (side: Side): 1 | -1 => (side === 'R' ? 1 : -1)

/** A hip or shoulder: flexion, then abduction, then rotation, each about what the last one left. */
const balled = (frame: Frame, [flexion, abduction, rotation]: Ball, side: Side): Frame =>
  aboutY(aboutX(aboutZ(frame, flexion), -sign(side) * abduction), -sign(side) * rotation)

function legOf(angles: Angles, side: Side, trunk: Frame, pelvis: Vec): Leg {
  const hip = along(pelvis, trunk, 0, 0, sign(side) * BONES.halfHips)
  const thigh = balled(trunk, angles[`hip${side}`], side)
  const shank = aboutZ(thigh, -angles[`knee${side}`])
  const foot = aboutZ(shank, angles[`ank${side}`])
  const knee = along(hip, thigh, 0, -BONES.thigh, 0)
  const ankle = along(knee, shank, 0, -BONES.shank, 0)
  return { thigh, shank, foot, hip, knee, ankle, toe: along(ankle, foot, BONES.foot, 0, 0) }
}

function armOf(angles: Angles, side: Side, chest: Frame, neck: Vec): Arm {
  const shoulder = along(neck, chest, 0, 0, sign(side) * BONES.halfShoulders)
  const upper = balled(chest, angles[`sh${side}`], side)
  const fore = aboutZ(upper, angles[`el${side}`])
  const elbow = along(shoulder, upper, 0, -BONES.upperArm, 0)
  return { upper, fore, shoulder, elbow, hand: along(elbow, fore, 0, -BONES.forearm, 0) }
}

/** The body with its pelvis at `pelvis`, angles to joints; nothing is put on the ground yet. */
export function skeletonOf(angles: Angles, pelvis: Vec = { x: 0, y: 0, z: 0 }): Skeleton {
  const trunk = aboutX(aboutZ(aboutY(UPRIGHT, angles.yaw), -angles.pitch), angles.roll)
  const chest = aboutZ(trunk, -angles.spine)
  const headFrame = aboutZ(chest, -angles.neck)
  const waist = along(pelvis, trunk, 0, BONES.low, 0)
  const neck = along(waist, chest, 0, BONES.up, 0)
  return {
    trunk,
    chest,
    headFrame,
    pelvis,
    waist,
    neck,
    head: along(neck, headFrame, 0, BONES.neck + BONES.head, 0),
    legs: {
      R: legOf(angles, 'R', trunk, pelvis),
      L: legOf(angles, 'L', trunk, pelvis),
    },
    arms: { R: armOf(angles, 'R', chest, neck), L: armOf(angles, 'L', chest, neck) },
  }
}

/** Where a joint is, by the name that poses give it. */
export function jointOf({ pelvis, neck, head, legs, arms }: Skeleton, joint: Joint): Vec {
  switch (joint) {
    case 'pelvis':
      return pelvis
    case 'neck':
      return neck
    case 'head':
      return head
    case 'shR':
      return arms.R.shoulder
    case 'shL':
      return arms.L.shoulder
    case 'elbR':
      return arms.R.elbow
    case 'elbL':
      return arms.L.elbow
    case 'handR':
      return arms.R.hand
    case 'handL':
      return arms.L.hand
    case 'hipR':
      return legs.R.hip
    case 'hipL':
      return legs.L.hip
    case 'kneeR':
      return legs.R.knee
    case 'kneeL':
      return legs.L.knee
    case 'ankR':
      return legs.R.ankle
    case 'ankL':
      return legs.L.ankle
    case 'toeR':
      return legs.R.toe
    case 'toeL':
      return legs.L.toe
  }
}

const moveLeg = (leg: Leg, by: Vec): Leg => ({
  ...leg,
  hip: add(leg.hip, by),
  knee: add(leg.knee, by),
  ankle: add(leg.ankle, by),
  toe: add(leg.toe, by),
})

const moveArm = (arm: Arm, by: Vec): Arm => ({
  ...arm,
  shoulder: add(arm.shoulder, by),
  elbow: add(arm.elbow, by),
  hand: add(arm.hand, by),
})

/** The same body elsewhere. */
export const moved = (body: Skeleton, by: Vec): Skeleton => ({
  ...body,
  pelvis: add(body.pelvis, by),
  waist: add(body.waist, by),
  neck: add(body.neck, by),
  head: add(body.head, by),
  legs: { R: moveLeg(body.legs.R, by), L: moveLeg(body.legs.L, by) },
  arms: { R: moveArm(body.arms.R, by), L: moveArm(body.arms.L, by) },
})

/** Which side of the body is nearer to the eye. */
export const nearSideOf = ({ legs }: Skeleton, eye: Camera): Side =>
  eye(legs.R.hip).depth >= eye(legs.L.hip).depth ? 'R' : 'L'
