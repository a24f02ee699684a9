import type { Stage } from './lump.ts'
import type { Extent } from './extent.ts'
import { groundAt, type Scene } from './scene.ts'

/** A place in a picture, in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where the slack goes that a flat figure leaves: more above than below. */
const ABOVE = 0.62

/** A stage on which all of `extent` is inside the box, as large as it goes, at most `most` px a unit. */
export function fit(
  scene: Scene,
  extent: Extent,
  box: Box,
  most: number,
  picture: Pick<Stage, 'width' | 'height' | 'round'>,
): Stage {
  const wide = extent.right - extent.left
  const high = extent.high - extent.low
  const scale = Math.min(most, box.width / wide, box.height / high)
  const spare = box.height - high * scale
  return {
    camera: scene.eye,
    scale,
    x: box.left + box.width / 2 - ((extent.left + extent.right) / 2) * scale,
    y: box.top + spare * ABOVE + extent.high * scale,
    ...picture,
    groundAt: groundAt(scene.slope),
  }
}
