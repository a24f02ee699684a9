import { palette } from '#pictures/palette.ts'
import { BOX } from './ground.ts'
import { hullOf, type Spot } from './hull.ts'
import { lineThrough, type Stage } from './lump.ts'
import { FLOOR, type Scene } from './scene.ts'
import { SIDES, type Skeleton } from './skeleton.ts'
import { mid, type Vec } from './space.ts'

const ROUND = Array.from({ length: 14 }, (_, index) => (index * Math.PI) / 7)
/** What is higher casts no shadow worth drawing. */
const HIGHEST = 75

type Bone = readonly [from: Vec, to: Vec, thick: number]

const bonesOf = ({ pelvis, neck, head, legs, arms }: Skeleton, holds: boolean): Bone[] => [
  [pelvis, neck, 9],
  [head, head, 7],
  ...SIDES.flatMap((side): Bone[] => [
    [legs[side].hip, legs[side].knee, 7],
    [legs[side].knee, legs[side].ankle, 4.5],
    [legs[side].ankle, legs[side].toe, 4],
    ...(holds
      ? []
      : ([
          [arms[side].shoulder, arms[side].elbow, 4],
          [arms[side].elbow, arms[side].hand, 3.5],
        ] satisfies Bone[])),
  ]),
  ...(holds ? [weight(arms)] : []),
]

const weight = ({ R, L }: Skeleton['arms']): Bone => {
  const hands = mid(R.hand, L.hand)
  return [{ ...hands, y: hands.y - 20 }, { ...hands, y: hands.y - 20 }, 9]
}

/** The box that the body stands on. */
interface OnBox {
  readonly x: number
  readonly height: number
}

/** What the body throws straight down: darker and larger the nearer it is to the ground. */
export function shadowSvg(scene: Scene, body: Skeleton, stage: Stage, box?: OnBox): string {
  const { floorEye, slope } = scene
  // Shadows lie on the box where the body is above it, and never run over its edge.
  const under = (x: number): number =>
    FLOOR + (box !== undefined && Math.abs(x - box.x) <= BOX.halfWidth ? box.height : 0)
  const drop = ({ x, z }: Vec, floor: number, radius: number): Spot[] =>
    ROUND.map((angle) => {
      const at = x + radius * Math.cos(angle)
      return floorEye({ x: at, y: floor + slope * at, z: z + radius * Math.sin(angle) })
    })
  const paths = bonesOf(body, scene.holdsWeight).flatMap(([from, to, thick]) => {
    const floor = under(from.x)
    const above = Math.min(from.y - slope * from.x, to.y - slope * to.x) - floor
    if (above > HIGHEST || floor !== under(to.x)) return []
    const near = 1 - Math.max(0, above) / HIGHEST
    const radius = thick * (0.45 + 0.55 * near)
    return [lineThrough(hullOf([...drop(from, floor, radius), ...drop(to, floor, radius)]), stage)]
  })
  if (paths.length === 0) return ''
  // Soft without a blur, which takes longer to draw than the whole figure.
  return [0, 1.6, 3.4, 5.4]
    .map(
      (soft) =>
        `<path d="${paths.join('')}" fill="${palette.ink}" stroke="${palette.ink}" opacity=".065"` +
        ` stroke-linejoin="round" stroke-width="${(soft * stage.scale).toFixed(1)}"/>`,
    )
    .join('')
}
