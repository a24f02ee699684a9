import { palette } from '#pictures/palette.ts'
import { arrowsSvg } from './arrow.ts'
import { figureSvg, ghostSvg, type Look } from './figure.ts'
import { roomSvg, thingsSvg } from './ground.ts'
import { bandSvg, heldSvg } from './held.ts'
import type { Stage } from './lump.ts'
import type { Scene } from './scene.ts'
import { shadowSvg } from './shadow.ts'
import { along } from './space.ts'
import type { Placed } from './stand.ts'

const handAtWall = ({ props, side }: Scene): 'R' | 'L' | undefined => {
  const isBeside = props.some((prop) => prop.kind === 'wall' && prop.at === 'left')
  return isBeside ? (side === 1 ? 'L' : 'R') : undefined
}

const lookOf = (scene: Scene, { body }: Placed, stage: Stage): Look => ({
  works: scene.works,
  muscles: scene.muscles,
  isSideView: scene.isSideView,
  holdsWeight: scene.holdsWeight,
  atWall: handAtWall(scene),
  held: heldSvg(scene, body, stage),
  overLegs: bandSvg(scene, body, stage),
})

/** A dark spot beside a hand says that it touches the wall. */
function touchOnWall(scene: Scene, { body }: Placed, { camera, scale, x, y }: Stage): string {
  const side = handAtWall(scene)
  if (side === undefined) return ''
  const { hand, fore } = body.arms[side]
  const { u, v } = camera(along(hand, fore, 0, -5, 0))
  const [cx, cy] = [x + (u + 2 * scene.side) * scale, y - (v - 3.5) * scale]
  return [4, 6, 8]
    .map(
      (radius) =>
        `<ellipse cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" rx="${(radius * 1.1 * scale).toFixed(1)}" ry="${(radius * 0.8 * scale).toFixed(1)}" fill="${palette.ink}" opacity=".07"/>`,
    )
    .join('')
}

/** Mat, box and shadow: who stands on a box throws the shadow there, who is beside it, behind it. */
function onWhatItStands(scene: Scene, placed: Placed, stage: Stage): readonly string[] {
  const { angles, body } = placed
  const things = thingsSvg(scene, stage)
  const box = scene.props.find((prop) => prop.kind === 'box')
  const isOnBox = box !== undefined && angles.dy >= box.height - 1
  const shadow = shadowSvg(scene, body, stage, isOnBox ? box : undefined)
  const touch = touchOnWall(scene, placed, stage)
  return box !== undefined && !isOnBox ? [shadow, things] : [touch, things, shadow]
}

/** A body at one moment with what it stands on; no ghost, no arrows. */
export const placedSvg = (scene: Scene, placed: Placed, stage: Stage): string =>
  [
    ...onWhatItStands(scene, placed, stage),
    figureSvg(placed, lookOf(scene, placed, stage), stage),
  ].join('')

/** One step of a move with its room, the step before it as a ghost, and its arrows. */
export function stepSvg(scene: Scene, pose: number, stage: Stage): string {
  const placed = scene.places[pose]
  if (placed === undefined) return ''
  const look = lookOf(scene, placed, stage)
  const before = scene.showsGhost ? scene.places[pose - 1] : undefined
  return [
    roomSvg(scene, stage),
    ...onWhatItStands(scene, placed, stage),
    before === undefined ? '' : ghostSvg(before, look, stage),
    figureSvg(placed, look, stage),
    arrowsSvg(scene, pose, stage),
  ].join('')
}
