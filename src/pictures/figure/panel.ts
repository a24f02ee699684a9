import { arrowsSvg } from './arrow.ts'
import { figureSvg, ghostSvg, type Look } from './figure.ts'
import { roomSvg, thingsSvg } from './ground.ts'
import { bandSvg, heldSvg } from './held.ts'
import type { Stage } from './lump.ts'
import type { Scene } from './scene.ts'
import { shadowSvg } from './shadow.ts'
import type { Placed } from './stand.ts'

const handAtWall = ({ props, side }: Scene): 'R' | 'L' | undefined => {
  const isBeside = props.some((prop) => prop.kind === 'wall' && prop.at === 'left')
  return isBeside ? (side === 1 ? 'L' : 'R') : undefined
}

export const lookOf = (scene: Scene, { body }: Placed, stage: Stage): Look => ({
  works: scene.works,
  isSideView: scene.isSideView,
  holdsWeight: scene.holdsWeight,
  atWall: handAtWall(scene),
  held: heldSvg(scene, body, stage),
  overLegs: bandSvg(scene, body, stage),
})

/** Mat, box and shadow: who stands on a box throws the shadow there, who is beside it, behind it. */
function onWhatItStands(scene: Scene, { angles, body }: Placed, stage: Stage): readonly string[] {
  const things = thingsSvg(scene, stage)
  const box = scene.props.find((prop) => prop.kind === 'box')
  const isOnBox = box !== undefined && angles.dy >= box.height - 1
  const shadow = shadowSvg(scene, body, stage, isOnBox ? box : undefined)
  return box !== undefined && !isOnBox ? [shadow, things] : [things, shadow]
}

/** What stays as it is behind and under a figure. */
export const roomOf = (scene: Scene, stage: Stage): string => roomSvg(scene, stage)

/** A body at one moment with what it stands on; no ghost, no arrows. */
export const placedSvg = (scene: Scene, placed: Placed, stage: Stage): string =>
  [...onWhatItStands(scene, placed, stage), figureSvg(placed, lookOf(scene, placed, stage), stage)].join(
    '',
  )

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
