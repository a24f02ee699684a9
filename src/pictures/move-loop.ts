import type { Side } from '#core/guided/guided-routine.ts'
import type { DrawnMove, Limb } from '#core/poses/drawn-move.ts'
import type { Exercise } from '#core/training/exercise.ts'
import { en } from '#messages/en.ts'
import { around, extentOf } from './figure/extent.ts'
import { colours } from './figure/figure-colours.ts'
import { fit } from './figure/fit.ts'
import { groundExtent, roomSvg, thingsSvg } from './figure/ground.ts'
import { SQUARE, type Stage } from './figure/lump.ts'
import { placedSvg } from './figure/panel.ts'
import { passingGroundSvg } from './figure/passing-ground.ts'
import { sceneOf, type Scene } from './figure/scene.ts'
import { nearSideOf } from './figure/skeleton.ts'
import type { Placed } from './figure/stand.ts'
import type { Moment } from './loop-moment.ts'
import { lowersFirst, momentsOf } from './loop-moments.ts'
import { loopTiming } from './loop-timing.ts'
import { palette } from './palette.ts'
import { svgText } from './svg-text.ts'
import { fittingSize } from './text-width.ts'

export const LOOP_SIZE = 360
/** The first row of pixels in which the figure moves; words stand above. */
export const MOVING_TOP = 80
/** How many rows: down to the words below, or nearly to the edge. */
const MOVING_ROWS = { sided: 232, free: 264 } as const
const MARGIN = 14
const MOST_SCALE = 1.85
const TEXT_WIDTH = 316
/** Frames of one way: fewer when both sides are shown, for the file must stay small. */
const FRAMES = { one: 18, two: 11 } as const

/** A picture that is drawn once and shown for some time, once or more often. */
export interface LoopFrame {
  /** Index into `pictures`. */
  readonly picture: number
  /** Index into `cards`. */
  readonly card: number
  /** Hundredths of a second. */
  readonly delay: number
}

/** Everything of a loop that is to be drawn, as SVGs. */
export interface LoopPlan {
  /** Whole pictures with all words, 360x360, one a side. */
  readonly cards: readonly string[]
  /** The rows in which something moves, 360 wide and from row `MOVING_TOP` on, without words. */
  readonly pictures: readonly string[]
  readonly frames: readonly LoopFrame[]
}

/** Whether it is done on one side and then on the other. */
export const isOneSided = ({ works, plays }: DrawnMove): boolean =>
  (plays === 'back' || plays === 'hold' || plays === 'onward') &&
  !(works.includes('legR') && works.includes('legL')) &&
  works.some((limb) => limb !== 'trunk')

/** Whether a move is shown as a loop: a single pose does not move. */
export const hasLoop = (move: DrawnMove): boolean => move.poses.length > 1

/** The side whose leg works, or whose arm does where no leg has anything to do. */
export function sideOf({ works }: Pick<Scene, 'works'>): Side {
  const limb =
    works.find((each) => each.startsWith('leg')) ?? works.find((each) => each !== 'trunk')
  return limb?.endsWith('L') ? 'left' : 'right'
}

/** What is shown one after the other. */
function scenesOf(move: DrawnMove, side: Side | null): readonly Scene[] {
  if (!isOneSided(move)) return [sceneOf(move)]
  const both = [sceneOf(move), sceneOf(move, true)]
  return side === null ? both : both.filter((scene) => sideOf(scene) === side)
}

/**
 * What a loop of 360x360 px consists of; `hasLoop` tells whether there is one.
 *
 * @param side of a one-sided move, the only one shown; null = both in turn
 */
export function moveLoop(
  exercise: Pick<Exercise, 'doses'>,
  move: DrawnMove,
  side: Side | null = null,
): LoopPlan {
  const isSided = isOneSided(move)
  const sides = scenesOf(move, side)
  const most = sides.length === 2 ? FRAMES.two : FRAMES.one
  const rows = isSided ? MOVING_ROWS.sided : MOVING_ROWS.free
  const pictures: string[] = []
  const cards: string[] = []
  const frames: LoopFrame[] = []
  sides.forEach((scene, card) => {
    const timing = loopTiming(exercise, move, lowersFirst(scene))
    const moments = momentsOf(scene, move, timing, most)
    const stage = stageOf(
      scene,
      moments.map(({ placed }) => placed),
      rows,
    )
    cards.push(cardOf(move, scene, isSided, stage))
    // The way back passes the same places: they are drawn once.
    const drawn = new Map<string, number>()
    let gone = 0
    for (const moment of moments) {
      const svg = pictureOf(scene, moment, stage, rows)
      const picture = drawn.get(svg) ?? pictures.length
      if (picture === pictures.length) {
        drawn.set(svg, picture)
        pictures.push(svg)
      }
      const last = frames.at(-1)
      // What is lost by rounding is made up by the next: fifty of them would change the tempo.
      const until = gone + moment.seconds * 100
      const delay = Math.max(2, Math.round(until) - Math.round(gone))
      gone = until
      if (last?.picture === picture) {
        frames[frames.length - 1] = { ...last, delay: last.delay + delay }
      } else frames.push({ picture, card, delay })
    }
  })
  return { cards, pictures, frames }
}

function stageOf(scene: Scene, places: readonly Placed[], rows: number): Stage {
  const extent = around([groundExtent(scene), ...places.map((placed) => extentOf(scene, placed))])
  return fit(
    scene,
    extent,
    {
      left: MARGIN,
      top: MOVING_TOP + 4,
      width: LOOP_SIZE - 2 * MARGIN,
      height: rows - 14,
    },
    MOST_SCALE,
    { width: LOOP_SIZE, height: LOOP_SIZE, round: SQUARE },
  )
}

/**
 * A hold in a square of 360x360 px, to stand beside a countdown; of a move that moves, where it goes.
 *
 * @param side of a one-sided move; null = as its poses are written
 */
export function moveSquare(move: DrawnMove, side: Side | null = null): string {
  const scene = scenesOf(move, side)[0] ?? sceneOf(move)
  const isSided = isOneSided(move)
  const rows = isSided ? MOVING_ROWS.sided : MOVING_ROWS.free
  const placed = scene.places[1] ?? scene.places[0]
  if (placed === undefined) throw new RangeError(`${move.name} has no pose`)
  const stage = stageOf(scene, [placed], rows)
  const card = cardOf(move, scene, isSided && side !== null, stage)
  return card.replace(/<\/svg>$/, `${placedSvg(scene, placed, stage)}</svg>`)
}

const opened = (top: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${LOOP_SIZE}" height="${height}" viewBox="0 ${top} ${LOOP_SIZE} ${height}" font-family="Inter">` +
  `<rect y="${top}" width="${LOOP_SIZE}" height="${height}" fill="${palette.card}"/>`

const pictureOf = (
  scene: Scene,
  { placed, ground, strength = 1 }: Moment,
  stage: Stage,
  rows: number,
): string =>
  [
    opened(MOVING_TOP, rows),
    roomSvg(scene, stage),
    ground === undefined ? '' : passingGroundSvg(scene, ground, stage),
    strength === 1
      ? placedSvg(scene, placed, stage)
      : `${thingsSvg(scene, stage)}<g opacity="${strength}">${placedSvg(scene, placed, stage)}</g>`,
    '</svg>',
  ].join('')

const cardOf = (move: DrawnMove, scene: Scene, isSided: boolean, stage: Stage): string =>
  [
    opened(0, LOOP_SIZE),
    roomSvg(scene, stage),
    svgText(22, 42, move.name, {
      size: fittingSize(move.name, TEXT_WIDTH + 20, [26, 24, 22, 20]),
      weight: 700,
      fill: palette.ink,
    }),
    svgText(22, 70, move.cue, {
      size: fittingSize(move.cue, TEXT_WIDTH + 20, [21, 20, 19]),
      weight: 500,
      fill: palette.secondInk,
    }),
    ...(isSided ? [sidePill(scene)] : []),
    '</svg>',
  ].join('')

const PILL = { width: 136, height: 36, top: 315 } as const

/** Which limb works, in the tone that it has on the picture. */
function sidePill({ works, places, isSideView, eye }: Scene): string {
  const limb = works.find((each): each is Exclude<Limb, 'trunk'> => each.startsWith('leg'))
  const [first] = places
  if (limb === undefined || first === undefined) return ''
  const isFar = isSideView && !limb.endsWith(nearSideOf(first.body, eye))
  const left = (LOOP_SIZE - PILL.width) / 2
  return (
    `<rect x="${left}" y="${PILL.top}" width="${PILL.width}" height="${PILL.height}" rx="${PILL.height / 2}" fill="${colours.works[isFar ? 'far' : 'near']}"/>` +
    svgText(LOOP_SIZE / 2, PILL.top + 25, en.pictures.move.side[limb], {
      size: 20,
      weight: 700,
      fill: isFar ? palette.ink : '#FFFFFF',
      anchor: 'middle',
    })
  )
}
