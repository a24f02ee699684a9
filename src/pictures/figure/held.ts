import { palette } from '#pictures/palette.ts'
import { colours } from './figure-colours.ts'
import type { Stage } from './lump.ts'
import type { Scene } from './scene.ts'
import { BONES, type Leg, type Skeleton } from './skeleton.ts'
import { along, mid, type Vec } from './space.ts'

const tenth = (px: number): number => Math.round(px * 10) / 10

const spotOf = (point: Vec, { camera, scale, x, y }: Stage): readonly [number, number] => {
  const { u, v } = camera(point)
  return [tenth(x + u * scale), tenth(y - v * scale)]
}

/** In the middle of both fists. */
const gripOf = ({ arms }: Skeleton): Vec =>
  mid(along(arms.R.hand, arms.R.fore, 0, -4.4, 0), along(arms.L.hand, arms.L.fore, 0, -4.4, 0))

/** What is in the hands, if anything. */
export function heldSvg({ props }: Scene, body: Skeleton, stage: Stage): string {
  if (props.some(({ kind }) => kind === 'kettlebell')) return kettlebell(gripOf(body), stage)
  return props.some(({ kind }) => kind === 'barbell') ? barbell(gripOf(body), stage) : ''
}

/** Hangs straight down, whatever the arms do. */
function kettlebell(grip: Vec, stage: Stage): string {
  const [x, y] = spotOf(grip, stage)
  const s = stage.scale
  const px = (units: number): number => tenth(units * s)
  const edge = `stroke="${palette.card}" stroke-width="${px(1.6)}"`
  const handle = `M${tenth(x - 5.2 * s)} ${tenth(y + 9 * s)}C${tenth(x - 7.4 * s)} ${tenth(y - 2.4 * s)} ${tenth(x + 7.4 * s)} ${tenth(y - 2.4 * s)} ${tenth(x + 5.2 * s)} ${tenth(y + 9 * s)}`
  return [
    `<path d="${handle}" fill="none" stroke="${palette.card}" stroke-width="${px(4.6)}"/>`,
    `<circle cx="${x}" cy="${tenth(y + 13 * s)}" r="${px(8.6)}" fill="${colours.iron}" ${edge}/>`,
    `<path d="${handle}" fill="none" stroke="${colours.iron}" stroke-width="${px(3)}"/>`,
    `<path d="M${tenth(x - 5.4 * s)} ${tenth(y + 11.6 * s)}A${px(5.6)} ${px(5.6)} 0 0 1 ${tenth(x - 1.6 * s)} ${tenth(y + 8 * s)}" fill="none" stroke="${colours.glint}" stroke-width="${px(1.3)}" stroke-linecap="round"/>`,
  ].join('')
}

function barbell(grip: Vec, stage: Stage): string {
  const [x, y] = spotOf(grip, stage)
  const px = (units: number): number => tenth(units * stage.scale)
  const disc = (radius: number, colour: string, edge = ''): string =>
    `<circle cx="${x}" cy="${y}" r="${px(radius)}" fill="${colour}" ${edge}/>`
  return [
    disc(14, colours.iron, `stroke="${palette.card}" stroke-width="${px(1.6)}"`),
    disc(11.4, 'none', `stroke="${colours.glint}" stroke-width="${px(0.9)}"`),
    disc(4.6, colours.glint),
    disc(2, colours.iron),
  ].join('')
}

/** How far above the knee a band sits, along the thigh, and how far it goes round the leg. */
const BAND = { at: 0.82, beyond: 6.6, forward: 6.2, width: 5.2, sag: 3 } as const

/** A band across the front of both thighs. */
export function bandSvg({ props }: Scene, body: Skeleton, stage: Stage): string {
  if (!props.some(({ kind }) => kind === 'band')) return ''
  const { camera } = stage
  const front = ({ hip, thigh }: Leg): Vec =>
    along(hip, thigh, BAND.forward * 0.4, -BONES.thigh * BAND.at, 0)
  const ends = [body.legs.R, body.legs.L]
    .map((leg) => camera(front(leg)))
    .toSorted((a, b) => a.u - b.u)
  const [left, right] = ends
  if (left === undefined || right === undefined) return ''
  const { scale } = stage
  const at = (u: number, v: number): string =>
    `${tenth(stage.x + u * scale)} ${tenth(stage.y - v * scale)}`
  const way = `M${at(left.u - BAND.beyond, left.v)}Q${at((left.u + right.u) / 2, (left.v + right.v) / 2 - 2 * BAND.sag)} ${at(right.u + BAND.beyond, right.v)}`
  const stroke = (colour: string, width: number): string =>
    `<path d="${way}" fill="none" stroke="${colour}" stroke-width="${tenth(width * scale)}"/>`
  return stroke(palette.card, BAND.width + 2) + stroke(colours.band, BAND.width)
}
