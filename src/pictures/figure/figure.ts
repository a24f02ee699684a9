import type { Limb, Muscle } from '#core/poses/drawn-move.ts'
import { acrossFrom } from '#core/poses/other-side.ts'
import { palette } from '#pictures/palette.ts'
import {
  forearmCuffOf,
  forearmOf,
  neckOf,
  seatOf,
  shankCuffOf,
  shankOf,
  shirtOf,
  shoeOf,
  shortsLegOf,
  sleeveOf,
  soleOf,
  thighOf,
  upperArmOf,
  waistOf,
} from './body-parts.ts'
import { colours } from './figure-colours.ts'
import { bearsWeight, type Grip, handOf } from './hand-parts.ts'
import { headPartsOf } from './head-parts.ts'
import { type Lump, pathOf, type Shape, shapeOf, type Stage } from './lump.ts'
import { musclePatch } from './muscle-parts.ts'
import { type Arm, type Leg, nearSideOf, type Side, SIDES, type Skeleton } from './skeleton.ts'
import { mid, type Vec } from './space.ts'
import type { Placed } from './stand.ts'

/** How a figure is drawn. */
export interface Look {
  readonly works: readonly Limb[]
  /** Marked by a patch with a bright rim on the clothes. */
  readonly muscles: readonly Muscle[]
  /** From the side: the far limbs are paler and always behind. */
  readonly isSideView: boolean
  readonly holdsWeight: boolean
  /** The hand that rests on a wall. */
  readonly atWall?: Side | undefined
  /** Drawn between the body and the nearer arm: a weight in the hands. */
  readonly held?: string
  /** Drawn over both legs: a band. */
  readonly overLegs?: string
}

/** Units of the bright line that sets a limb off from what it crosses. */
const SET_OFF = 0.9
/** Degrees from which a bent limb lies over itself and needs a line between. */
const FOLDED = 100
/** From here on slices are set off: hips and shoulders grow out of the body without a line. */
const LOWER_THIGH = 2
const LOWER_SLEEVE = 3

/** Width of the ring round a muscle on the far side, in units. */
const RING = 1.5

type Tone = 'near' | 'far'

const fill = (shape: Shape, stage: Stage, colour: string): string =>
  `<path d="${pathOf(shape, stage)}" fill="${colour}"/>`

const setOff = (shape: Shape, stage: Stage): string =>
  `<path d="${pathOf(shape, stage, SET_OFF)}" fill="${palette.card}"/>`

const isForward = (near: Vec, far: Vec, { camera }: Stage): boolean =>
  camera(near).depth > camera(far).depth

interface LimbLook {
  /** Degrees that its knee or elbow is bent. */
  readonly bend: number
  readonly works: boolean
  readonly tone: Tone
}

function legLayers(leg: Leg, { bend, works, tone }: LimbLook, stage: Stage): string {
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

function armLayers(
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

function headLayers(body: Skeleton, stage: Stage): string {
  const parts = headPartsOf(body, stage.camera)
  const see = (lumps: readonly Lump[]): Shape => shapeOf(lumps, stage)
  const [hairBehind, face, ear, hairInFront] = [
    parts.hairBehind,
    parts.face,
    parts.ear,
    parts.hairInFront,
  ].map(see) as [Shape, Shape, Shape, Shape]
  return [
    // Without the jaw: no line between a head and its own neck.
    setOff([...hairBehind, ...face.slice(0, 1), ...hairInFront], stage),
    fill(hairBehind, stage, colours.hair),
    fill(face, stage, colours.skin.near),
    fill(hairInFront, stage, colours.hair),
    fill(ear, stage, colours.shade),
  ].join('')
}

const torsoLayers = (body: Skeleton, look: Look, stage: Stage): string =>
  [
    fill(shapeOf(seatOf(body), stage), stage, colours.shorts.near),
    fill(shapeOf(neckOf(body), stage), stage, colours.shade),
    fill(shapeOf(shirtOf(body), stage), stage, colours.shirt.near),
    look.works.includes('trunk')
      ? fill(shapeOf(waistOf(body), stage), stage, colours.works.near)
      : '',
  ].join('')

/** The groups of muscles of a side (null = of the middle) that work. */
const musclesLayer = (
  body: Skeleton,
  { muscles }: Look,
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
const farRings = (body: Skeleton, { muscles }: Look, far: Side, stage: Stage): string =>
  muscles
    .flatMap((muscle) => {
      const patch = musclePatch(body, muscle, stage)
      const isAlone = muscle === 'core' || !muscles.includes(acrossFrom(muscle))
      return patch?.side === far && isAlone ? [shapeOf(patch.lumps, stage)] : []
    })
    .map(
      (shape) =>
        `<path d="${pathOf(shape, stage)}" fill="none" stroke="${colours.works.far}"` +
        ` stroke-width="${(RING * stage.scale).toFixed(1)}"/>`,
    )
    .join('')

interface Part {
  readonly depth: number
  readonly svg: string
}

const depthOf = (points: readonly Vec[], { camera }: Stage): number =>
  points.reduce((sum, point) => sum + camera(point).depth, 0) / points.length

/** Standing legs hang under the shirt, whatever their depth. */
const UNDER = 100

/** A body in flat shapes, back to front. */
export function figureSvg({ angles, body }: Placed, look: Look, stage: Stage): string {
  const near = nearSideOf(body, stage.camera)
  const toneOf = (side: Side): Tone => (look.isSideView && side !== near ? 'far' : 'near')
  const leg = (side: Side): string =>
    legLayers(
      body.legs[side],
      {
        bend: angles[`knee${side}`],
        works: look.works.includes(`leg${side}`),
        tone: toneOf(side),
      },
      stage,
    )
  const gripOf = (side: Side): Grip => {
    if (look.holdsWeight) return 'fist'
    if (look.atWall === side) return 'wall'
    return bearsWeight(body.arms[side], stage.groundAt) ? 'flat' : 'open'
  }
  const arm = (side: Side): string =>
    armLayers(
      body.arms[side],
      body,
      {
        bend: angles[`el${side}`],
        works: look.works.includes(`arm${side}`),
        tone: toneOf(side),
      },
      gripOf(side),
      stage,
    )
  const torso =
    torsoLayers(body, look, stage) + musclesLayer(body, look, { side: null, tone: 'near' }, stage)
  const head = headLayers(body, stage)
  if (look.isSideView) {
    const far: Side = near === 'R' ? 'L' : 'R'
    return [
      arm(far),
      leg(far),
      torso,
      musclesLayer(body, look, { side: far, tone: 'far' }, stage),
      leg(near),
      farRings(body, look, far, stage),
      musclesLayer(body, look, { side: near, tone: 'near' }, stage),
      look.overLegs ?? '',
      head,
      look.held ?? '',
      arm(near),
    ].join('')
  }
  const isUpright = body.trunk.y.y > 0.5
  const legs = SIDES.map((side) => {
    const { hip, knee, ankle } = body.legs[side]
    const under = isUpright && angles[`hip${side}`][0] < 40 ? UNDER : 0
    return { depth: depthOf([hip, knee, ankle], stage) - under, svg: leg(side) }
  })
  const torsoDepth = depthOf([body.pelvis, body.neck], stage)
  const patches = SIDES.map((side, index) => ({
    depth: Math.max(torsoDepth, legs[index]?.depth ?? torsoDepth) + 0.02,
    svg: musclesLayer(body, look, { side, tone: 'near' }, stage),
  }))
  const nearLeg = Math.max(...legs.map(({ depth }) => depth))
  const parts: Part[] = [
    { depth: torsoDepth, svg: torso },
    { depth: depthOf([body.head], stage) + 0.1, svg: head },
    ...legs,
    ...patches,
    { depth: nearLeg + 0.01, svg: look.overLegs ?? '' },
    ...SIDES.map((side) => {
      const { shoulder, elbow, hand } = body.arms[side]
      return { depth: depthOf([shoulder, elbow, hand], stage) + 1, svg: arm(side) }
    }),
  ]
  return parts
    .toSorted((a, b) => a.depth - b.depth)
    .map(({ svg }) => svg)
    .join('')
}

/** The whole body in one flat tone: where it was before. */
export function ghostSvg({ body }: Placed, look: Look, stage: Stage): string {
  const { face, hairBehind, hairInFront } = headPartsOf(body, stage.camera)
  const lumps = [
    ...seatOf(body),
    ...shirtOf(body),
    ...neckOf(body),
    ...face,
    ...hairBehind,
    ...hairInFront,
    ...SIDES.flatMap((side) => [
      ...thighOf(body.legs[side]),
      ...shortsLegOf(body.legs[side]),
      ...shankOf(body.legs[side]),
      ...shoeOf(body.legs[side]),
      ...upperArmOf(body.arms[side]),
      ...sleeveOf(body.arms[side], body),
      ...forearmOf(body.arms[side]),
      ...handOf(body.arms[side], look.holdsWeight ? 'fist' : 'open'),
    ]),
  ]
  return fill(shapeOf(lumps, stage), stage, colours.ghost)
}
