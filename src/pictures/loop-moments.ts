import type { DrawnMove } from '#core/poses/drawn-move.ts'
import { acrossFrom, otherSide } from '#core/poses/other-side.ts'
import { anglesOf, JOINTS } from '#core/poses/pose.ts'
import { jointOf } from './figure/skeleton.ts'
import { type Placed, placeBetween, standAll } from './figure/stand.ts'
import type { Scene } from './figure/scene.ts'
import type { Moment } from './loop-moment.ts'
import type { LoopTiming } from './loop-timing.ts'
import { isTravelling, onPassingGround, withFade } from './loop-travel.ts'

const FRAME = 0.08
const FEWEST = 5

/** Slow at both ends. */
const eased = (part: number): number => (part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2)

/** Steps that run on: slower at the ends, never still. */
const rolling = (part: number): number => 0.6 * part + 0.4 * eased(part)

type Pace = (part: number) => number

const meanHeight = ({ body }: Placed): number =>
  JOINTS.reduce((sum, joint) => sum + jointOf(body, joint).y, 0) / JOINTS.length

/** Whether the body is lower at the end than at the start. */
export const lowersFirst = ({ places }: Scene): boolean => {
  const [first, last] = [places[0], places.at(-1)]
  return first !== undefined && last !== undefined && meanHeight(last) < meanHeight(first)
}

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

/** There through all poses and back the same way. */
function thereAndBack(scene: Scene, timing: LoopTiming, most: number): Moment[] {
  const { places } = scene
  const steps = places.length - 1
  const frames = framesFor(Math.min(timing.there, timing.back) / steps, Math.ceil(most / steps))
  const between = places.slice(1).map((to, index) => ways(scene, places[index] ?? to, to, frames))
  const there = between.flatMap((way, index) => {
    const end = places[index + 1]
    return end === undefined
      ? []
      : travel(way, end, timing.there / steps, index === steps - 1 ? timing.atEnd : 0.15)
  })
  const back = between.toReversed().flatMap((way, index) => {
    const end = places[steps - 1 - index]
    return end === undefined
      ? []
      : travel(way.toReversed(), end, timing.back / steps, index === steps - 1 ? 0 : 0.15)
  })
  const [start] = places
  return start === undefined ? [] : [{ placed: start, seconds: timing.atStart }, ...there, ...back]
}

/** Through a row of places once; back to the first one unless the body has gone elsewhere. */
function through(
  scene: Scene,
  places: readonly Placed[],
  {
    step,
    held,
    atStart,
    jumps,
    pace,
  }: { step: number; held: number; atStart: number; jumps: boolean; pace: Pace },
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
    const isLast = index === ends.length - 1
    return travel(way, end, step, isLast && !closes ? held : held / 3)
  })
  return [{ placed: first, seconds: atStart }, ...moments]
}

/** The poses and then the same ones on the other side, where the first left the body. */
function bothSides(move: DrawnMove, slope: number): Placed[] {
  const own = move.poses.map((pose) => ({ angles: anglesOf(pose), pin: pose.pin ?? move.pin }))
  const across = own.map(({ angles, pin }) => ({
    angles: otherSide(angles),
    pin: pin === undefined ? undefined : acrossFrom(pin),
  }))
  const [last, first] = [own.at(-1), across[0]]
  const goesOver =
    last !== undefined &&
    first !== undefined &&
    JSON.stringify(last.angles) === JSON.stringify(first.angles)
  return standAll([...own, ...(goesOver ? across.slice(1) : across)], slope)
}

const far = (a: Placed, b: Placed): number =>
  Math.hypot(a.body.pelvis.x - b.body.pelvis.x, a.body.pelvis.z - b.body.pelvis.z)

function movesOf(scene: Scene, move: DrawnMove, timing: LoopTiming, most: number): Moment[] {
  const { places } = scene
  switch (move.plays) {
    case 'back':
    case 'hold':
      return thereAndBack(scene, timing, most)
    case 'round':
      return through(
        scene,
        places.slice(0, 2),
        { step: timing.there, held: 0, atStart: 0.04, jumps: false, pace: rolling },
        most,
        true,
      )
    case 'onward':
      return through(
        scene,
        places,
        {
          step: timing.there / (places.length - 1),
          held: timing.atEnd,
          atStart: timing.atStart,
          jumps: true,
          pace: eased,
        },
        most,
        false,
      )
    case 'sides': {
      const all = bothSides(move, scene.slope)
      const [first, last] = [all[0], all.at(-1)]
      const isHome = first !== undefined && last !== undefined && far(first, last) < 6
      const isSame = isHome && JSON.stringify(first.angles) === JSON.stringify(last.angles)
      const row = isSame ? all.slice(0, -1) : all
      const rests = move.pin !== undefined
      return through(
        scene,
        row,
        {
          // One side is one repetition: its poses share the time of going there and coming back.
          step: rests ? (timing.there + timing.back) / (places.length - 1) : timing.there,
          held: rests ? timing.atEnd : 0,
          atStart: rests ? timing.atStart : 0.04,
          jumps: false,
          pace: rests || !isTravelling(scene) ? eased : rolling,
        },
        most,
        isHome,
      )
    }
  }
}

/** What a loop shows of one side of a move, in order. `most` = frames of one way at most. */
export function momentsOf(
  scene: Scene,
  move: DrawnMove,
  timing: LoopTiming,
  most: number,
): readonly Moment[] {
  const moments = movesOf(scene, move, timing, most)
  const travelled = onPassingGround(scene, moments)
  return move.plays === 'onward' && travelled === moments ? withFade(moments) : travelled
}
