import type { MoveArrow } from '#core/poses/drawn-move.ts'
import { acrossFrom } from '#core/poses/other-side.ts'
import { palette } from '#pictures/palette.ts'
import type { Spot } from './hull.ts'
import type { Stage } from './lump.ts'
import { FLOOR, type Scene } from './scene.ts'
import { jointOf } from './skeleton.ts'
import { type Placed, placeBetween } from './stand.ts'

const STEPS = 25
const LINE = 2.1
const BED = 5
const HEAD = 4.6
/** Cut off at both ends, so that an arrow does not touch what moves. */
const TRIM = { part: 0.1, most: 8 } as const
/** Shorter than this and it is stretched, so that it still reads as an arrow. */
const SHORT = 24
const STRETCHED = 24
/** Arrows on the floor lie so far in front of the feet. */
const BEFORE_FEET = 8.5
/** Where the arrow of a travelling body lies below the ground. */
const TRAVEL = 13

/** The way of the arrow in units. */
function wayOf(scene: Scene, arrow: MoveArrow): Spot[] {
  const { places, slope, slides, eye, floorEye, side } = scene
  const to = places[arrow.pose - 1]
  const from = places[arrow.pose - 2] ?? places.at(-1)
  if (from === undefined || to === undefined) return []
  const joint = side === 1 ? arrow.joint : acrossFrom(arrow.joint)
  if (arrow.along === 'travel') {
    const [right = 0, up = 0] = arrow.towards ?? []
    const { u, v } = eye({ ...to.body.pelvis, y: FLOOR + slope * to.body.pelvis.x })
    const low = v - TRAVEL
    return [
      { u: u - right / 2, v: low - up / 2 },
      { u: u + right / 2, v: low + up / 2 },
    ]
  }
  if (arrow.along === 'set') {
    const [right = 0, up = 0] = arrow.towards ?? []
    const { u, v } = eye(jointOf(to.body, joint))
    const turn = scene.isSideView ? 1 : side
    return [
      { u, v },
      { u: u + right * turn, v: v + up },
    ]
  }
  const way = Array.from({ length: STEPS }, (_, index) => {
    const part = index / (STEPS - 1)
    return jointOf(
      placeBetween(from, to, part, { anchor: slides ?? to.pin, slope, bends: false }).body,
      joint,
    )
  })
  if (arrow.along !== 'floor') return way.map(eye)
  const feet = Math.min(...(to === undefined ? [0] : footHeights(scene, to)))
  const ends = [way[0], way.at(-1)].flatMap((point) =>
    point === undefined ? [] : [floorEye({ ...point, y: FLOOR })],
  )
  const low = Math.min(feet, ...ends.map(({ v }) => v)) - BEFORE_FEET
  const drop = low - Math.min(...ends.map(({ v }) => v))
  return ends.map(({ u, v }) => ({ u, v: v + drop }))
}

const footHeights = ({ eye }: Scene, { body }: Placed): number[] =>
  (['R', 'L'] as const).flatMap((side) => [
    eye(body.legs[side].ankle).v - 4,
    eye(body.legs[side].toe).v - 4,
  ])

const far = (a: Spot, b: Spot): number => Math.hypot(a.u - b.u, a.v - b.v)

const lengthOf = (way: readonly Spot[]): number =>
  way.slice(1).reduce((sum, spot, index) => sum + far(spot, way[index] ?? spot), 0)

/** The way from `start` to `end`, both measured along it in units. */
function cut(way: readonly Spot[], start: number, end: number): Spot[] {
  const spots: Spot[] = []
  let gone = 0
  way.slice(1).forEach((to, index) => {
    const from = way[index] ?? to
    const step = far(from, to)
    const at = (distance: number): Spot => {
      const part = step === 0 ? 0 : (distance - gone) / step
      return { u: from.u + (to.u - from.u) * part, v: from.v + (to.v - from.v) * part }
    }
    if (gone + step >= start && gone <= end) {
      if (spots.length === 0) spots.push(at(Math.max(start, gone)))
      spots.push(at(Math.min(end, gone + step)))
    }
    gone += step
  })
  return spots
}

const stretched = (way: readonly Spot[], length: number): Spot[] => {
  const [first, last] = [way[0], way.at(-1)]
  if (first === undefined || last === undefined || length < 0.5) return [...way]
  const middle = { u: (first.u + last.u) / 2, v: (first.v + last.v) / 2 }
  const more = STRETCHED / length
  return way.map(({ u, v }) => ({
    u: middle.u + (u - middle.u) * more,
    v: middle.v + (v - middle.v) * more,
  }))
}

const tenth = (px: number): number => Math.round(px * 10) / 10

/** One arrow in pixels, on a bed of the card's colour. */
function drawn(way: readonly Spot[], stage: Stage): string {
  const length = lengthOf(way)
  const tip = way.at(-1)
  const back = cut(way, Math.max(0, length - HEAD * 1.1), length)[0]
  if (tip === undefined || back === undefined) return ''
  const size = far(tip, back) || 1
  const [du, dv] = [(tip.u - back.u) / size, (tip.v - back.v) / size]
  const shaft = cut(way, 0, Math.max(0, length - HEAD * 0.7))
  const at = ({ u, v }: Spot): string =>
    `${tenth(stage.x + u * stage.scale)} ${tenth(stage.y - v * stage.scale)}`
  const line = `M${shaft.map(at).join('L')}`
  const wing = (across: number): Spot => ({
    u: tip.u - du * HEAD * 1.25 - dv * across,
    v: tip.v - dv * HEAD * 1.25 + du * across,
  })
  const head = `M${[tip, wing(HEAD * 0.6), wing(-HEAD * 0.6)].map(at).join('L')}Z`
  const stroke = (colour: string, width: number): string =>
    `stroke="${colour}" stroke-width="${tenth(width * stage.scale)}" stroke-linecap="round" stroke-linejoin="round"`
  return [
    `<path d="${line}" fill="none" ${stroke(palette.card, BED)}/>`,
    `<path d="${head}" ${stroke(palette.card, BED - LINE)} fill="${palette.card}"/>`,
    `<path d="${line}" fill="none" ${stroke(palette.ink, LINE)}/>`,
    `<path d="${head}" ${stroke(palette.ink, 0.8)} fill="${palette.ink}"/>`,
  ].join('')
}

/** The arrows that stand on one pose (counted from 0). */
export const arrowsSvg = (scene: Scene, pose: number, stage: Stage): string =>
  scene.arrows
    .filter((arrow) => arrow.pose === pose + 1)
    .map((arrow) => {
      const [right = 0, up = 0] = arrow.shift ?? []
      const way = wayOf(scene, arrow).map(({ u, v }) => ({
        u: u + right * (scene.isSideView ? 1 : scene.side),
        v: v + up,
      }))
      const length = lengthOf(way)
      if (length < SHORT && arrow.along !== 'set') return drawn(stretched(way, length), stage)
      const trim =
        arrow.along === 'travel' || arrow.along === 'set'
          ? 0
          : Math.min(TRIM.most, length * TRIM.part)
      return drawn(cut(way, trim, length - trim), stage)
    })
    .join('')
