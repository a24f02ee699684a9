import type { PainState } from '#core/pain/pain-state.ts'
import type { Content } from '#core/training/content.ts'
import { cutSets } from '#core/training/deload.ts'
import { halfTurn } from '#core/training/half-turn.ts'
import type { Move } from '#core/training/routine.ts'
import { easierMove } from './easier-move.ts'
import { withMove, type GuidedRoutine } from './guided-routine.ts'
import { putInPlace, swapsFor } from './move-swaps.ts'

const NONE: ReadonlySet<never> = new Set()

/**
 * The routine with what was said of pain since it began: what rests is swapped or left out, what hurt
 * a little goes on in its easier way with half the sets. Moves before `from` are over and stay.
 */
export function heedPain(
  content: Content,
  routine: GuidedRoutine,
  { setAside, eased }: Pick<PainState, 'setAside' | 'eased'>,
  from: number,
): GuidedRoutine {
  if (setAside.size === 0 && eased.size === 0) return routine
  return routine.moves.reduce((changed, _, index) => {
    const one = changed.moves[index]
    if (!one || index < from || one.dropped) return changed
    const { id } = one.move.exercise
    if (setAside.has(id)) {
      const [swap] = swapsFor(content, changed, one, { setAside, eased, usedInWeek: NONE })
      if (!swap) return withMove(changed, index, { dropped: true })
      return withMove(changed, index, { move: putInPlace(content, changed, one, swap) })
    }
    if (!eased.has(id) || one.halved) return changed
    const barred = new Set([...setAside, ...eased])
    const easier = one.move.eased ? null : easierMove(content, changed, one, barred)
    const inTurns = routine.circuit !== null && one.part === 'session'
    const half = inTurns ? halfTurn : halfSets
    return withMove(changed, index, { move: half(easier ?? one.move), halved: true })
  }, routine)
}

function halfSets(move: Move): Move {
  const half = (sets: number) => cutSets(sets, { oneLess: false, half: true })
  const { from, to } = move.prescription.sets
  const sets = { from: half(from), to: half(to) }
  return { ...move, prescription: { ...move.prescription, sets } }
}
