import { otherSide, acrossFrom } from '#core/poses/other-side.ts'
import {
  type DrawnMove,
  type Limb,
  type MoveArrow,
  type Muscle,
  type Prop,
} from '#core/poses/drawn-move.ts'
import { anglesOf, type Joint } from '#core/poses/pose.ts'
import { type Camera, camera } from './camera.ts'
import { type Placed, slopeOf, standAll } from './stand.ts'

/** How far below the joints skin and soles reach; where things stand. */
export const FLOOR = -4
/** Things on the ground are seen at least so far from above: else they would be lines. */
const LOWEST_EYE = 9

/** A move set up to be looked at, on the side that its poses show or on the other one. */
export interface Scene {
  readonly places: readonly Placed[]
  readonly props: readonly Prop[]
  readonly works: readonly Limb[]
  readonly muscles: readonly Muscle[]
  readonly arrows: readonly MoveArrow[]
  /** What stays where it is while the body moves, if not what the pose is pinned by. */
  readonly slides: Joint | undefined
  readonly showsGhost: boolean
  readonly isSideView: boolean
  readonly holdsWeight: boolean
  readonly slope: number
  /** 1, or -1 when right and left are exchanged. */
  readonly side: 1 | -1
  readonly eye: Camera
  /** The eye that mats, boxes and shadows are seen with. */
  readonly floorEye: Camera
  /** Degrees; 0 = from the figure's right. */
  readonly az: number
  /** Height of the eye for the ground, degrees. */
  readonly floorEl: number
}

export const groundAt =
  (slope: number) =>
  (x: number): number =>
    FLOOR + slope * x

const isFromTheSide = (az: number): boolean => Math.abs(Math.sin((az * Math.PI) / 180)) < 0.3

/** From the side everybody faces right, whichever leg works; elsewhere the picture is turned over. */
const otherEye = (az: number): number => (isFromTheSide(az) ? az : 180 - az)

export function sceneOf(move: DrawnMove, isOtherSide = false): Scene {
  const slope = slopeOf(move)
  const across = (joint: Joint | undefined): Joint | undefined =>
    joint === undefined || !isOtherSide ? joint : acrossFrom(joint)
  const az = isOtherSide ? otherEye(move.az) : move.az
  const el = move.el ?? 0
  const floorEl = Math.max(el, LOWEST_EYE)
  return {
    places: standAll(
      move.poses.map((pose) => ({
        angles: isOtherSide ? otherSide(anglesOf(pose)) : anglesOf(pose),
        pin: across(pose.pin ?? move.pin),
      })),
      slope,
    ),
    props: move.props,
    works: isOtherSide ? move.works.map((limb) => acrossFrom(limb)) : move.works,
    muscles: (move.muscles ?? []).map((muscle) => (isOtherSide ? acrossFrom(muscle) : muscle)),
    arrows: move.arrows,
    slides: across(move.slides),
    showsGhost: move.ghost !== false,
    isSideView: isFromTheSide(az),
    holdsWeight: move.props.some(({ kind }) => kind === 'kettlebell' || kind === 'barbell'),
    slope,
    side: isOtherSide ? -1 : 1,
    eye: camera(az, el),
    floorEye: camera(az, floorEl),
    az,
    floorEl,
  }
}
