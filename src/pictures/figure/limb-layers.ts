import {
  forearmCuffOf,
  forearmOf,
  shankCuffOf,
  shankOf,
  shoeOf,
  shortsLegOf,
  sleeveOf,
  soleOf,
  thighOf,
  upperArmOf,
} from './body-parts.ts'
import { colours } from './figure-colours.ts'
import { type Grip, handOf } from './hand-parts.ts'
import { type Lump, type Shape, shapeOf, type Stage } from './lump.ts'
import { fill, setOff, type Tone } from './paint.ts'
import type { Arm, Leg, Skeleton } from './skeleton.ts'
import { mid, type Vec } from './space.ts'

/** Degrees from which a bent limb lies over itself and needs a line between. */
const FOLDED = 100
/** From here on slices are set off: hips and shoulders grow out of the body without a line. */
const LOWER_THIGH = 2
const LOWER_SLEEVE = 3

const isForward = (near: Vec, far: Vec, { camera }: Stage): boolean =>
  camera(near).depth > camera(far).depth

interface LimbLook {
  /** Degrees that its knee or elbow is bent. */
  readonly bend: number
  readonly works: boolean
  readonly tone: Tone
}

/** A leg with shoe, shorts and, if it works, a cuff. */
export function legLayers(leg: Leg, { bend, works, tone }: LimbLook, stage: Stage): string {
  const skin = works ? colours.works[tone] : colours.skin[tone]
  const see = (lumps: readonly Lump[]): Shape => shapeOf(lumps, stage)
  const [thigh, shank, shoe, sole] = [thighOf(leg), shankOf(leg), shoeOf(leg), soleOf(leg)].map(
    see,
  ) as [Shape, Shape, Shape, Shape]
  const upper = fill(thigh, stage, skin) + fill(see(shortsLegOf(leg)), stage, colours.shorts[tone])
  const shankOver = isForward(mid(leg.knee, leg.ankle), mid(leg.hip, leg.knee), stage)
  const isFolded = bend > FOLDED
  const lower = [
    isFolded && shankOver ? setOff(see(shankOf(leg, 0.25)), stage) : '',
    fill(shank, stage, skin),
    works
      ? fill(see(shankCuffOf(leg)), stage, tone === 'near' ? colours.cuff : colours.shorts.far)
      : '',
    fill(sole, stage, colours.sole),
    fill(shoe, stage, works ? colours.workingShoe[tone] : colours.shoe[tone]),
  ].join('')
  const behind = isFolded ? setOff(thigh.slice(LOWER_THIGH), stage) : ''
  return (
    setOff([...thigh.slice(LOWER_THIGH), ...shank, ...shoe, ...sole], stage) +
    (shankOver ? upper + lower : lower + behind + upper)
  )
}

/** An arm with hand, sleeve and, if it works, a cuff. */
export function armLayers(
  arm: Arm,
  body: Skeleton,
  { bend, works, tone }: LimbLook,
  grip: Grip,
  stage: Stage,
): string {
  const skin = works ? colours.works[tone] : colours.skin[tone]
  const see = (lumps: readonly Lump[]): Shape => shapeOf(lumps, stage)
  const [arm1, arm2, sleeve, hand] = [
    upperArmOf(arm),
    forearmOf(arm),
    sleeveOf(arm, body),
    handOf(arm, grip),
  ].map(see) as [Shape, Shape, Shape, Shape]
  const upper = fill(arm1, stage, skin) + fill(sleeve, stage, colours.shirt[tone])
  const foreOver = !isForward(mid(arm.shoulder, arm.elbow), mid(arm.elbow, arm.hand), stage)
  const lower = [
    bend > FOLDED && foreOver ? setOff([...see(forearmOf(arm, 0.3)), ...hand], stage) : '',
    fill([...arm2, ...hand], stage, skin),
    works ? fill(see(forearmCuffOf(arm)), stage, colours.cuff) : '',
  ].join('')
  return (
    setOff([...arm1, ...sleeve.slice(LOWER_SLEEVE), ...arm2, ...hand], stage) +
    (foreOver ? upper + lower : lower + upper)
  )
}
