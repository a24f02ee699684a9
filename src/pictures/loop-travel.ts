import { pitchOf } from './figure/passing-ground.ts'
import { moved, SIDES, type Skeleton } from './figure/skeleton.ts'
import type { Placed } from './figure/stand.ts'
import type { Scene } from './figure/scene.ts'
import type { Vec } from './figure/space.ts'
import type { Moment } from './loop-moment.ts'

/** Less than this from the first moment to the last, in units, and the body is back home. */
const HOME = 6

/** The way that the arrow of a travelling body points along x: 1, -1, or 0 without such an arrow. */
const headingOf = ({ arrows }: Scene): number =>
  Math.sign(arrows.find(({ along, pose }) => along === 'travel' && pose === 1)?.towards?.[0] ?? 0)

/** Whether a move is a run: its poses stay in the middle and the ground goes by. */
export const isTravelling = (scene: Scene): boolean => headingOf(scene) !== 0

/** The point of a foot that carries the body. */
function stanceOf({ legs }: Skeleton, slope: number): { key: string; spot: Vec } {
  const spots = SIDES.flatMap((side) => [
    { key: `toe${side}`, spot: legs[side].toe },
    { key: `ank${side}`, spot: legs[side].ankle },
  ])
  const height = ({ x, y }: Vec): number => y - slope * x
  return spots.reduce((low, each) => (height(each.spot) < height(low.spot) ? each : low))
}

const spotOf = ({ legs }: Skeleton, key: string): Vec => {
  const leg = legs[key.endsWith('R') ? 'R' : 'L']
  return key.startsWith('toe') ? leg.toe : leg.ankle
}

/** Units that the carrying feet of a run push the ground back in one round. */
function pushed({ slope }: Scene, moments: readonly Moment[], heading: number): number {
  let sum = 0
  moments.slice(1).forEach(({ placed }, index) => {
    const before = moments[index]?.placed.body ?? placed.body
    const { key, spot } = stanceOf(before, slope)
    sum += Math.max(0, heading * (spot.x - spotOf(placed.body, key).x))
  })
  return sum
}

const secondsOf = (moments: readonly Moment[]): number =>
  moments.reduce((sum, { seconds }) => sum + seconds, 0)

/** Runs stay where they are while the ground goes by, as evenly as a treadmill. */
function asRun(scene: Scene, moments: readonly Moment[], heading: number): Moment[] {
  const whole = pushed(scene, moments, heading)
  const total = secondsOf(moments)
  const pitch = pitchOf(whole)
  let gone = 0
  return moments.map((moment) => {
    gone += moment.seconds
    return { ...moment, ground: { pitch, passed: (heading * whole * gone) / total } }
  })
}

const back = (placed: Placed, by: number): Placed => ({
  ...placed,
  body: moved(placed.body, { x: -by, y: 0, z: 0 }),
})

/** Who has walked away is followed, so that the last moment is the first one again. */
function followed(moments: readonly Moment[], start: number, whole: number): Moment[] {
  const pitch = pitchOf(whole)
  return moments.map((moment) => {
    const passed = moment.placed.body.pelvis.x - start
    return { ...moment, placed: back(moment.placed, passed), ground: { pitch, passed } }
  })
}

/** Moments of a body that gets on, with the ground that goes by; others as they are. */
export function onPassingGround(scene: Scene, moments: readonly Moment[]): readonly Moment[] {
  const heading = headingOf(scene)
  if (heading !== 0) return asRun(scene, moments, heading)
  const [first, last] = [moments[0]?.placed.body.pelvis, moments.at(-1)?.placed]
  if (first === undefined || last === undefined) return moments
  const whole = last.body.pelvis.x - first.x
  const isElsewhere = Math.abs(whole) > HOME && Math.abs(last.angles.dy) < 1
  return isElsewhere ? followed(moments, first.x, whole) : moments
}

/** Who ends somewhere else fades away there and is back at the start: nobody jumps backwards. */
export function withFade(moments: readonly Moment[]): Moment[] {
  const [first, last] = [moments[0]?.placed, moments.at(-1)?.placed]
  if (first === undefined || last === undefined) return [...moments]
  const faded = (placed: Placed, strengths: readonly number[]): Moment[] =>
    strengths.map((strength) => ({ placed, strength, seconds: FADE }))
  return [...moments, ...faded(last, [0.66, 0.33]), ...faded(first, [0, 0.33, 0.66])]
}

/** Seconds of one step of fading. */
const FADE = 0.1
/** Seconds of all of it. */
export const FADING = 5 * FADE
