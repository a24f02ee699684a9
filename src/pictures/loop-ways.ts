import { type Placed, placeBetween } from './figure/stand.ts'
import type { Scene } from './figure/scene.ts'
import type { Moment } from './loop-moment.ts'
import type { LoopTiming } from './loop-timing.ts'

const FRAME = 0.08
const FEWEST = 5
/** Slow legs in turn have more pictures than one way has, and files that are smaller all the same. */
export const MORE = 4 / 3

/** Slow at both ends. */
export const eased = (part: number): number =>
  part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2

/** Steps that run on: slower at the ends, never still. */
export const rolling = (part: number): number => 0.6 * part + 0.4 * eased(part)

type Pace = (part: number) => number

/** Body and way of the moments strictly between two places. */
function ways(
  scene: Scene,
  from: Placed,
  to: Placed,
  frames: number,
  { hop = 0, pace = eased }: { readonly hop?: number; readonly pace?: Pace } = {},
): Placed[] {
  return Array.from({ length: frames - 1 }, (_, index) => {
    const part = pace((index + 1) / frames)
    const anchor = scene.slides ?? to.pin
    const between = placeBetween(from, to, part, { anchor, slope: scene.slope })
    if (hop === 0) return between
    const angles = { ...between.angles, dy: between.angles.dy + hop * 4 * part * (1 - part) }
    return placeBetween({ ...from, angles }, { ...to, angles }, part, {
      anchor: undefined,
      slope: scene.slope,
    })
  })
}

const framesFor = (seconds: number, most: number): number =>
  Math.max(FEWEST, Math.min(most, Math.round(seconds / FRAME)))

/** From one place to the next, the end included. */
const travel = (
  between: readonly Placed[],
  end: Placed,
  seconds: number,
  held: number,
): Moment[] => {
  const each = seconds / (between.length + 1)
  return [
    ...between.map((placed) => ({ placed, seconds: each })),
    { placed: end, seconds: each + held },
  ]
}

/** Higher than both ends: a jump is an arc. */
const JUMP = 14

/** Of a way with a pose in the middle of it, the part that is spent standing still in such poses. */
const STOPS = 0.25

/** There through all poses and back the same way. */
export function thereAndBack(scene: Scene, timing: LoopTiming, most: number): Moment[] {
  const { places } = scene
  const steps = places.length - 1
  const moving = steps > 1 ? 1 - STOPS : 1
  const step = (whole: number): number => (whole * moving) / steps
  const stop = (whole: number): number => (steps > 1 ? (whole * STOPS) / (steps - 1) : 0)
  const slower = Math.max(timing.there, timing.back)
  // More pictures where there are more ways: each would be a jerk otherwise.
  const room = steps > 1 ? (most * MORE) / steps : most
  const frames = framesFor(step(slower), Math.ceil(room))
  const between = places.slice(1).map((to, index) => ways(scene, places[index] ?? to, to, frames))
  const there = between.flatMap((way, index) => {
    const end = places[index + 1]
    const held = index === steps - 1 ? timing.atEnd : stop(timing.there)
    return end === undefined ? [] : travel(way, end, step(timing.there), held)
  })
  const back = between.toReversed().flatMap((way, index) => {
    const end = places[steps - 1 - index]
    const held = index === steps - 1 ? 0 : stop(timing.back)
    return end === undefined ? [] : travel(way.toReversed(), end, step(timing.back), held)
  })
  const [start] = places
  return start === undefined ? [] : [{ placed: start, seconds: timing.atStart }, ...there, ...back]
}

interface Passage {
  /** Seconds of one way. */
  readonly step: number
  /** Seconds in the first place, before anything moves. */
  readonly atStart: number
  /** Seconds in a place that has been come to. */
  readonly held: (place: Placed, isLast: boolean) => number
  readonly jumps: boolean
  readonly pace: Pace
}

/** Through a row of places once; back to the first one unless the body has gone elsewhere. */
export function through(
  scene: Scene,
  places: readonly Placed[],
  { step, held, atStart, jumps, pace }: Passage,
  most: number,
  closes: boolean,
): Moment[] {
  const [first] = places
  if (first === undefined) return []
  const ends = closes ? [...places.slice(1), first] : places.slice(1)
  const frames = framesFor(step, Math.ceil(most / ends.length))
  const moments = ends.flatMap((end, index) => {
    const from = places[index] ?? first
    const rises = jumps && Math.abs(end.angles.dy - from.angles.dy) > 5
    const way = ways(scene, from, end, frames, { hop: rises ? JUMP : 0, pace })
    return travel(way, end, step, held(end, index === ends.length - 1))
  })
  return [{ placed: first, seconds: atStart }, ...moments]
}
