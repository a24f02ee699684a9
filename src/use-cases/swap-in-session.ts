import { readRoutine } from '#core/guided/stored-routine.ts'
import type { Exercise, ExerciseId } from '#core/training/exercise.ts'
import { findGuided, type GuidedPorts } from './guided-place.ts'

/**
 * What the session that somebody is in goes on with in the place of a move that rests now: the very
 * one that their next press brings. `exercise` is null where nothing can take its place; null = they
 * are in no session, or the move is not to come (any more) in it.
 */
export function swapInSession(
  memberId: string,
  id: ExerciseId,
  now: Temporal.Instant,
  ports: GuidedPorts,
): { readonly exercise: Exercise | null } | null {
  const found = findGuided(memberId, now, ports)
  if (found.kind !== 'live') return null
  const { stored, routine } = found.place
  const before = readRoutine(stored.routine, ports.content)
  const index = before?.moves.findIndex((one) => !one.dropped && one.move.exercise.id === id) ?? -1
  const after = routine.moves[index]
  if (!after || (!after.dropped && after.move.exercise.id === id)) return null
  return { exercise: after.dropped ? null : after.move.exercise }
}
