import type { Limb, Muscle } from '#core/poses/drawn-move.ts'
import {
  forearmOf,
  neckOf,
  seatOf,
  shankOf,
  shirtOf,
  shoeOf,
  shortsLegOf,
  sleeveOf,
  thighOf,
  upperArmOf,
  waistOf,
} from './body-parts.ts'
import { colours } from './figure-colours.ts'
import { bearsWeight, type Grip, handOf } from './hand-parts.ts'
import { headPartsOf } from './head-parts.ts'
import { armLayers, legLayers } from './limb-layers.ts'
import { type Lump, type Shape, shapeOf, type Stage } from './lump.ts'
import { farRings, musclesLayer } from './muscle-layers.ts'
import { fill, setOff, type Tone } from './paint.ts'
import { nearSideOf, type Side, SIDES, type Skeleton } from './skeleton.ts'
import type { Vec } from './space.ts'
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
    torsoLayers(body, look, stage) +
    musclesLayer(body, look.muscles, { side: null, tone: 'near' }, stage)
  const head = headLayers(body, stage)
  if (look.isSideView) {
    const far: Side = near === 'R' ? 'L' : 'R'
    return [
      arm(far),
      leg(far),
      torso,
      musclesLayer(body, look.muscles, { side: far, tone: 'far' }, stage),
      leg(near),
      farRings(body, look.muscles, far, stage),
      musclesLayer(body, look.muscles, { side: near, tone: 'near' }, stage),
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
    svg: musclesLayer(body, look.muscles, { side, tone: 'near' }, stage),
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
