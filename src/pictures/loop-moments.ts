import type { DrawnMove } from '#core/poses/drawn-move.ts'
import { acrossFrom, otherSide } from '#core/poses/other-side.ts'
import { anglesOf, JOINTS } from '#core/poses/pose.ts'
import { jointOf } from './figure/skeleton.ts'
import { type Placed, standAll } from './figure/stand.ts'
import type { Scene } from './figure/scene.ts'
import type { Moment } from './loop-moment.ts'
import type { LoopTiming } from './loop-timing.ts'
import { FADING, isTravelling, onPassingGround, withFade } from './loop-travel.ts'
import { eased, MORE, rolling, thereAndBack, through } from './loop-ways.ts'

/** Where a row of places comes back to itself, the first one is only the end of the last way. */
const BLINK = 0.04

const meanHeight = ({ body }: Placed): number =>
  JOINTS.reduce((sum, joint) => sum + jointOf(body, joint).y, 0) / JOINTS.length

/** Whether the body is lower at the end than at the start. */
export const lowersFirst = ({ places }: Scene): boolean => {
  const [first, last] = [places[0], places.at(-1)]
  return first !== undefined && last !== undefined && meanHeight(last) < meanHeight(first)
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
    case 'round': {
      const rests = timing.atEnd > 0
      return through(
        scene,
        places.slice(0, 2),
        {
          step: timing.there,
          atStart: BLINK,
          held: () => timing.atEnd,
          jumps: false,
          pace: rests ? eased : rolling,
        },
        most * MORE,
        true,
      )
    }
    case 'onward': {
      const ends = places.length - 1
      // The way back is not shown: fading and standing still take its time.
      const still = Math.max(0, timing.atStart + timing.atEnd + timing.back - FADING) / (ends + 1)
      return through(
        scene,
        places,
        {
          step: timing.there / ends,
          atStart: still,
          held: () => still,
          jumps: true,
          pace: eased,
        },
        most,
        false,
      )
    }
    case 'sides':
      return sidesInTurn(scene, move, timing, most)
  }
}

const isOnGround = ({ angles }: Placed): boolean => angles.dy < 1

/** One side is one repetition: its ways share the time of going there and coming back. */
function sidesInTurn(scene: Scene, move: DrawnMove, timing: LoopTiming, most: number): Moment[] {
  const all = bothSides(move, scene.slope)
  const [first, last] = [all[0], all.at(-1)]
  const isHome = first !== undefined && last !== undefined && far(first, last) < 6
  const isSame = isHome && JSON.stringify(first.angles) === JSON.stringify(last.angles)
  const row = isSame ? all.slice(0, -1) : all
  const ends = isHome ? row : row.slice(1)
  const rest = (2 * (timing.atStart + timing.atEnd)) / ends.filter(isOnGround).length
  return through(
    scene,
    row,
    {
      step: (2 * (timing.there + timing.back)) / ends.length,
      atStart: BLINK,
      held: (end) => (isOnGround(end) ? rest : 0),
      jumps: false,
      pace: isTravelling(scene) ? rolling : eased,
    },
    most,
    isHome,
  )
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
