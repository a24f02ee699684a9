import { anglesOf, type Angles, type Joint, JOINTS } from '#core/poses/pose.ts'
import { between } from '#core/poses/between.ts'
import type { DrawnMove } from '#core/poses/drawn-move.ts'
import { jointOf, moved, type Side, SIDES, type Skeleton, skeletonOf } from './skeleton.ts'
import type { Vec } from './space.ts'

/** What can touch the ground; a head never carries weight here. */
const GROUNDED = JOINTS.filter((joint) => joint !== 'head' && joint !== 'neck')

/** Height of the ground under a spot; flat but for hills. */
export const slopeOf = (move: DrawnMove): number => {
  const hill = move.props.find((prop) => prop.kind === 'hill')
  return hill === undefined ? 0 : Math.tan((hill.degrees * Math.PI) / 180)
}

/** How high the lowest joint is above the ground, in units. */
export const clearance = (body: Skeleton, slope: number): number =>
  Math.min(
    ...GROUNDED.map((joint) => {
      const { x, y } = jointOf(body, joint)
      return y - slope * x
    }),
  )

/** The body set on the ground, then off it again by its `dy`, and along it by `dx` and `dz`. */
export function onGround(angles: Angles, slope: number): Skeleton {
  const body = skeletonOf(angles)
  const lift = angles.dy - clearance(body, slope)
  // Along a slope a step forward is a step up too.
  return moved(body, { x: angles.dx, y: lift + angles.dx * slope, z: angles.dz })
}

/** The body shifted along the ground until the joint is over `spot` again. */
function pinnedTo(body: Skeleton, joint: Joint, spot: Vec, slope: number): Skeleton {
  const now = jointOf(body, joint)
  const dx = spot.x - now.x
  return moved(body, { x: dx, y: dx * slope, z: spot.z - now.z })
}

/** A body that stands where it should, and the angles it came from. */
export interface Placed {
  readonly angles: Angles
  readonly body: Skeleton
  /** What stays where it is on the way here. */
  readonly pin: Joint | undefined
}

/** A row of poses, each on the ground and pinned to the one before it. */
export function standAll(
  poses: readonly { readonly angles: Angles; readonly pin: Joint | undefined }[],
  slope: number,
): Placed[] {
  const placed: Placed[] = []
  for (const { angles, pin } of poses) {
    const body = onGround(angles, slope)
    const before = placed.at(-1)
    const stands =
      before === undefined || pin === undefined
        ? body
        : pinnedTo(body, pin, jointOf(before.body, pin), slope)
    placed.push({ angles, body: stands, pin })
  }
  return placed
}

/** The poses of a move as they stand one after the other. */
export const placesOf = (move: DrawnMove): Placed[] =>
  standAll(
    move.poses.map((pose) => ({ angles: anglesOf(pose), pin: pose.pin ?? move.pin })),
    slopeOf(move),
  )

const mix = (from: number, to: number, part: number): number => from + (to - from) * part

/**
 * The moment at `part` of the way from one place to the next. With an anchor its joint goes
 * straight from where it was to where it will be, so that what is planted stays planted; without
 * one the body is set on the ground anew.
 */
export function placeBetween(
  from: Placed,
  to: Placed,
  part: number,
  { anchor, slope, bends = true }: Way,
): Placed {
  const { pin } = to
  let angles = between(from.angles, to.angles, part)
  let body = anchored(from, to, part, angles, { anchor, slope })
  // A leg that turns evenly may go through the ground on its way: it bends instead.
  for (const side of bends ? SIDES : []) {
    if (anchor !== undefined && [`knee${side}`, `ank${side}`, `toe${side}`].includes(anchor))
      continue
    for (let turns = 0; turns < MOST_TURNS && isUnder(body, side, slope); turns += 1) {
      angles = bent(angles, side)
      body = anchored(from, to, part, angles, { anchor, slope })
    }
  }
  return { angles, body, pin }
}

interface Way {
  readonly anchor: Joint | undefined
  readonly slope: number
  /** false = each joint turns evenly, through the ground if need be. */
  readonly bends?: boolean
}

function anchored(
  from: Placed,
  to: Placed,
  part: number,
  angles: Angles,
  { anchor, slope }: Way,
): Skeleton {
  const body = onGround(angles, slope)
  if (anchor === undefined) return body
  const [a, b, now] = [jointOf(from.body, anchor), jointOf(to.body, anchor), jointOf(body, anchor)]
  return moved(body, {
    x: mix(a.x, b.x, part) - now.x,
    y: mix(a.y, b.y, part) - now.y,
    z: mix(a.z, b.z, part) - now.z,
  })
}

/** Soles may press into the ground so far. */
const GIVE = -0.8
const MOST_TURNS = 40

const isUnder = ({ legs }: Skeleton, side: Side, slope: number): boolean =>
  [legs[side].knee, legs[side].ankle, legs[side].toe].some(({ x, y }) => y - slope * x < GIVE)

/** A little more bend of knee and hip, toes following. */
function bent(angles: Angles, side: Side): Angles {
  const [flexion, abduction, rotation] = angles[`hip${side}`]
  return {
    ...angles,
    [`hip${side}`]: [flexion + 0.8, abduction, rotation],
    [`knee${side}`]: angles[`knee${side}`] + 1.8,
  }
}
