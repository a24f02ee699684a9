import type { Side } from '#core/guided/guided-routine.ts'
import type { DrawnMove, Limb, Muscle } from '#core/poses/drawn-move.ts'
import { acrossFrom } from '#core/poses/other-side.ts'
import { en } from '#messages/en.ts'
import { isOneSided, sideOf } from './move-loop.ts'

/** A picture of a move in words; `name` = the exercise as members know it. */
export function moveAlt(name: string, move: DrawnMove): string {
  const m = en.pictures.move.alt
  const steps = move.poses.map(({ label, words }, index) =>
    move.poses.length === 1 ? m.onlyStep(label, words) : m.step(index + 1, label, words),
  )
  const props = [...new Set(move.props.map((prop) => m.props[prop.kind]))]
  return [
    m.title(name, move.view),
    ...steps,
    worksInWords(move),
    ...musclesInWords(move),
    ...(props.length > 0 ? [m.with(props.join(', '))] : []),
  ].join(' ')
}

/**
 * A loop in words.
 *
 * @param side of a one-sided move, the only one that the loop shows; null = as its poses are written
 */
export function loopAlt(name: string, move: DrawnMove, side: Side | null = null): string {
  const m = en.pictures.move.alt
  const steps = move.poses.map(({ words }) => words).join('; ')
  const isOther = side !== null && isOneSided(move) && sideOf(move) !== side
  const shown = isOther
    ? { works: move.works.map((limb) => acrossFrom(limb)) }
    : showsBothSides(move, side)
      ? { works: [...new Set(move.works.flatMap((limb) => [limb, acrossFrom(limb)]))] }
      : move
  return [
    m.loop(name, isOther ? m.mirrored(steps) : steps),
    worksInWords(shown),
    ...musclesInWords(move),
  ].join(' ')
}

/** How one begins, such as `lying on your back`; null = its first words do not say. */
export function startInWords({ poses }: Pick<DrawnMove, 'poses'>): string | null {
  const m = en.pictures.move
  const words = m.unsided(poses[0]?.words ?? '')
  return m.starts.find((start) => new RegExp(`^${start}\\b`).test(words)) ?? null
}

/** One side after the other, or sides in turn: neither is the one that works. */
const showsBothSides = (move: DrawnMove, side: Side | null): boolean =>
  (side === null && isOneSided(move)) || move.plays === 'sides' || move.plays === 'round'

const worksInWords = ({ works }: Pick<DrawnMove, 'works'>): string => {
  const m = en.pictures.move.alt
  const words = limbsInWords(works)
  // A trunk has no place for a cuff.
  return works.every((limb) => limb === 'trunk') ? m.worksPlain(words) : m.works(words)
}

type Group = keyof typeof en.pictures.move.alt.groups

const groupOf = (muscle: Muscle): Group =>
  muscle === 'core' ? 'core' : (muscle.slice(0, -1) as Group)

function musclesInWords({ muscles = [] }: DrawnMove): string[] {
  const m = en.pictures.move.alt
  const named = [...new Set(muscles.map(groupOf))].map((group) => m.groups[group])
  const last = named.at(-1)
  if (last === undefined) return []
  const others = named.slice(0, -1).join(', ')
  return [m.muscles(others === '' ? last : m.and(others, last))]
}

/** `Both legs`, `The left arm and the left leg`, `The trunk`. */
function limbsInWords(limbs: readonly Limb[]): string {
  const m = en.pictures.move.alt
  if (limbs.includes('legR') && limbs.includes('legL')) return m.bothLegs
  const named = limbs.map((limb) => m.limbs[limb])
  const last = named.at(-1) ?? ''
  const others = named.slice(0, -1).join(', ')
  const listed = others === '' ? last : m.and(others, last)
  return listed.charAt(0).toUpperCase() + listed.slice(1)
}
