import type { ContentFault, ParsedFile } from '#core/training/content-fault.ts'
import type { DrawnMove, Poses } from './drawn-move.ts'

interface Slip {
  readonly path: string
  readonly reason: string
}

/** Poses and arrows that a move names and does not have. */
function slipsOf(move: DrawnMove): Slip[] {
  const count = move.poses.length
  const has = `there ${count === 1 ? 'is only one pose' : `are only ${count} poses`}`
  return [
    ...move.arrows.flatMap(({ pose, along, towards }, index): Slip[] => [
      ...(pose > count ? [{ path: `arrows.${index}.pose`, reason: has }] : []),
      ...((along === 'travel' || along === 'set') && towards === undefined
        ? [
            {
              path: `arrows.${index}.towards`,
              reason: 'is missing; it says where the arrow points',
            },
          ]
        : []),
    ]),
    ...(move.shows !== undefined && move.shows > count ? [{ path: 'shows', reason: has }] : []),
    ...(move.plays === 'round' && count < 2
      ? [{ path: 'plays', reason: '"round" needs two poses to go between' }]
      : []),
  ]
}

/** What is wrong with poses that each fit the schema. */
export function posesFaults(
  { file, value }: ParsedFile<Poses>,
  exists: (exercise: string) => boolean,
): ContentFault[] {
  return Object.entries(value.moves).flatMap(([id, move]) => [
    ...(exists(id) ? [] : [{ file, path: `moves.${id}`, reason: `there is no exercise "${id}"` }]),
    ...slipsOf(move).map(({ path, reason }) => ({ file, path: `moves.${id}.${path}`, reason })),
  ])
}
