import { exerciseOf } from './content.ts'
import type { Exercise, ExerciseId } from './exercise.ts'
import { placeInTurn } from './place-in-turn.ts'
import { canDo, canDoByStopgap, type Runner } from './runner.ts'

export interface Pick {
  readonly exercise: Exercise
  /** The exercise it stands in for, when the list's own was not possible. */
  readonly insteadOf: Exercise | null
}

/**
 * The move for one slot. `list` is the slot's list at the runner's level in the order of picking,
 * `turn` where to start in it. `usedInWeek` holds the moves of the week so far with this session's;
 * `usedInSession` this session's alone.
 *
 * The start is counted in what is possible by kit, set-aside moves and jumps; the first possible
 * one that the week has not used is taken. When there is none the slot is empty, and gets:
 * 1. a member of the list by its stopgap; else
 * 2. the first possible swap of its members, beginning with the one whose turn it is; else
 * 3. a repeat of something from earlier in the week: from the list itself, or by a stopgap, or a
 *    swap. Never of something in the same session: twice in one session is no second move; else
 * 4. nothing: the slot is left out.
 */
export function pick(
  runner: Runner,
  list: readonly ExerciseId[],
  turn: number,
  usedInWeek: ReadonlySet<ExerciseId>,
  usedInSession: ReadonlySet<ExerciseId>,
): Pick | null {
  const members = list.map((id) => exerciseOf(runner.content, id))
  const possible = turned(
    members.filter((member) => canDo(runner, member)),
    turn,
  )
  const fresh = possible.find(({ id }) => !usedInWeek.has(id))
  if (fresh) return { exercise: fresh, insteadOf: null }

  const candidates = [
    ...possible.map(asItself),
    ...turned(
      members.filter((member) => canDoByStopgap(runner, member)),
      turn,
    ).map(asItself),
    ...turned(members, turn).flatMap((member) => swapsOf(runner, member)),
  ]
  return (
    candidates.find(({ exercise }) => !usedInWeek.has(exercise.id)) ??
    candidates.find(({ exercise }) => !usedInSession.has(exercise.id)) ??
    null
  )
}

/** The possible swaps of an exercise, best first. */
export function swapsOf(runner: Runner, exercise: Exercise): readonly Pick[] {
  return exercise.swaps
    .map((id) => exerciseOf(runner.content, id))
    .filter((swap) => canDo(runner, swap))
    .map((swap) => ({ exercise: swap, insteadOf: exercise }))
}

function asItself(exercise: Exercise): Pick {
  return { exercise, insteadOf: null }
}

function turned<T>(list: readonly T[], turn: number): readonly T[] {
  if (list.length === 0) return list
  const start = placeInTurn(turn, list.length)
  return [...list.slice(start), ...list.slice(0, start)]
}
