import { exerciseOf } from './content.ts'
import { halfSets } from './half-sets.ts'
import { halfTurn } from './half-turn.ts'
import { withMoves } from './lighter-routine.ts'
import { prescribe } from './prescribe.ts'
import type { Move, Routine } from './routine.ts'
import { canDo, inSlot, type Runner } from './runner.ts'

/**
 * The routine with the easier way of what hurt a little: the neighbour in the catalogue where there
 * is one that is possible and not in the session anyway, else the same move done as its catalogue
 * entry says. The sets are those that the move was cut to; in a circuit it is half of each turn.
 */
export function withEasierMoves(runner: Runner, routine: Routine): Routine {
  const { eased } = runner
  if (!eased || eased.size === 0) return routine
  const before = { ...routine, warmUp: easeMoves(runner, routine.warmUp) }
  if (routine.mode.kind === 'circuit') return inCircuit(runner, before, routine.mode.rounds)
  const taken = new Set(routine.moves.map(({ exercise }) => exercise.id))
  const moves = routine.moves.map((move) => {
    const easier = eased.has(move.exercise.id) ? neighbourOf(runner, move, taken) : null
    if (easier) taken.add(easier.exercise.id)
    return easier ?? marked(runner, move)
  })
  return withMoves(before, moves)
}

function inCircuit(runner: Runner, routine: Routine, rounds: number): Routine {
  const moves = routine.moves.map((move) =>
    eases(runner, move) ? halfTurn({ ...move, eased: move.exercise }) : move,
  )
  const worked = (all: readonly Move[]) =>
    all.reduce((sum, { prescription }) => sum + rounds * prescription.secondsPerSet, 0)
  return { ...routine, moves, seconds: routine.seconds - worked(routine.moves) + worked(moves) }
}

/** Moves around a session or a run: half the sets, and the easier way of doing them. */
export const easeMoves = (runner: Runner, moves: readonly Move[]): readonly Move[] =>
  moves.map((move) => {
    if (!eases(runner, move)) return move
    return { ...halfSets(move), eased: move.exercise }
  })

const marked = (runner: Runner, move: Move): Move =>
  eases(runner, move) ? { ...move, eased: move.exercise } : move

const eases = ({ eased }: Runner, { exercise }: Move): boolean => eased?.has(exercise.id) === true

function neighbourOf(runner: Runner, move: Move, taken: ReadonlySet<string>): Move | null {
  const id = move.exercise.easier.exercise
  if (id === null || taken.has(id)) return null
  const exercise = exerciseOf(runner.content, id)
  const own = inSlot(runner, move.list ?? move.exercise.id)
  if (!canDo(own, exercise) || runner.eased?.has(id)) return null
  const { sets } = move.prescription
  return {
    ...move,
    exercise,
    insteadOf: move.exercise,
    eased: move.exercise,
    prescription: { ...prescribe(exercise, own), sets },
  }
}
