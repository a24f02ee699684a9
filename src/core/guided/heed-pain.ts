import type { PainState } from '#core/pain/pain-state.ts'
import type { Content } from '#core/training/content.ts'
import type { Exercise, ExerciseId } from '#core/training/exercise.ts'
import { halfSets } from '#core/training/half-sets.ts'
import { halfTurn } from '#core/training/half-turn.ts'
import type { Move } from '#core/training/routine.ts'
import { easierMove } from './easier-move.ts'
import { withMove, type GuidedMove, type GuidedRoutine } from './guided-routine.ts'
import { putInPlace, swapsFor } from './move-swaps.ts'

/** What else is not to be done, besides what hurts. */
interface Week {
  /** On the member's other days of the week; asked for only where something is to be swapped. */
  readonly usedInWeek: () => ReadonlySet<ExerciseId>
}

/**
 * The routine with what was said of pain since it began: what rests is swapped or left out, what hurt
 * a little goes on in its easier way with half the sets, also where it is what stands in for another
 * that hurt. Moves before `from` are over and stay.
 */
export function heedPain(
  content: Content,
  routine: GuidedRoutine,
  pain: Pick<PainState, 'setAside' | 'eased'>,
  from: number,
  week: Week,
): GuidedRoutine {
  const { setAside, eased } = pain
  if (setAside.size === 0 && eased.size === 0) return routine
  const barred = new Set([...setAside, ...eased])
  return routine.moves.reduce((changed, _, index) => {
    const one = changed.moves[index]
    if (!one || index < from || one.dropped) return changed
    const { id } = one.move.exercise
    if (setAside.has(id)) {
      const swap = redSwapOf(content, changed, one, pain, week)
      if (!swap) return withMove(changed, index, { dropped: true })
      return withMove(changed, index, { move: putInPlace(content, changed, one, swap) })
    }
    if (!eased.has(id) || one.heeded.includes(id)) return changed
    const half = routine.circuit && one.part === 'session' ? halfTurn : halfSets
    const move = half(easierMove(content, changed, one, barred) ?? one.move)
    return withMove(changed, index, {
      move,
      planned: halfAsPlanned(one, half),
      heeded: [...one.heeded, id],
    })
  }, routine)
}

/** What comes instead of a move that rests: of the week if nothing else is possible. */
function redSwapOf(
  content: Content,
  routine: GuidedRoutine,
  one: GuidedMove,
  { setAside, eased }: Pick<PainState, 'setAside' | 'eased'>,
  { usedInWeek }: Week,
): Exercise | null {
  const used = usedInWeek()
  const [swap = null] = swapsFor(content, routine, one, { setAside, eased, usedInWeek: NONE })
  const [fresh] = swapsFor(content, routine, one, { setAside, eased, usedInWeek: used })
  return fresh ?? swap
}

/** Whoever goes back to the plan does not go back to what hurt. */
function halfAsPlanned({ move, planned }: GuidedMove, half: (move: Move) => Move): Move {
  const isIt = move.exercise.id === planned.exercise.id
  return isIt ? { ...half(planned), eased: planned.exercise } : half(planned)
}

const NONE: ReadonlySet<never> = new Set()
