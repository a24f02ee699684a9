import { guidedSteps } from '#core/guided/guided-steps.ts'
import { readRoutine } from '#core/guided/stored-routine.ts'
import type { Content } from '#core/training/content.ts'
import type { Exercise } from '#core/training/exercise.ts'
import type { GuidedStore } from './guided-ports.ts'

interface Ports {
  readonly content: Content
  readonly guided: GuidedStore
}

/**
 * The moves of a member's session that they have come to, the one they are at first, then the newest:
 * what hurts is felt in a move, or not before the one after it. Empty when they are in none.
 */
export function guidedSoFar(memberId: string, { guided, content }: Ports): readonly Exercise[] {
  const stored = guided.find(memberId)
  const routine = stored && readRoutine(stored.routine, content)
  if (!routine) return []
  const come = guidedSteps(routine)
    .slice(0, stored.step + 1)
    .flatMap(({ move }) => routine.moves[move]?.move.exercise ?? [])
  return [...new Set(come.toReversed())]
}
