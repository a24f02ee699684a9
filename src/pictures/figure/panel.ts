import { arrowsSvg } from './arrow.ts'
import { figureSvg, ghostSvg, type Look } from './figure.ts'
import { roomSvg, thingsSvg } from './ground.ts'
import { bandSvg, heldSvg } from './held.ts'
import type { Stage } from './lump.ts'
import type { Scene } from './scene.ts'
import { shadowSvg } from './shadow.ts'
import type { Placed } from './stand.ts'

export const lookOf = (scene: Scene, { body }: Placed, stage: Stage): Look => ({
  works: scene.works,
  isSideView: scene.isSideView,
  holdsWeight: scene.holdsWeight,
  held: heldSvg(scene, body, stage),
  overLegs: bandSvg(scene, body, stage),
})

/** One step of a move with its room, the step before it as a ghost, and its arrows. */
export function stepSvg(scene: Scene, pose: number, stage: Stage): string {
  const placed = scene.places[pose]
  if (placed === undefined) return ''
  const look = lookOf(scene, placed, stage)
  const before = scene.showsGhost ? scene.places[pose - 1] : undefined
  return [
    roomSvg(scene, stage),
    thingsSvg(scene, stage),
    shadowSvg(scene, placed.body, stage),
    before === undefined ? '' : ghostSvg(before, look, stage),
    figureSvg(placed, look, stage),
    arrowsSvg(scene, pose, stage),
  ].join('')
}
