import { cutSets, deloaded } from './deload.ts'
import type { Mode, Move, Routine } from './routine.ts'
import type { Runner } from './runner.ts'
import { cutToTime, secondsOf, timedSets } from './time-fit.ts'

const SHORT_SESSION_SECONDS = 10 * 60

/**
 * A programme as written with what is lighter for this runner: one set less of each move or one round
 * less if `less`, one set less of a move that stands lower, half of one that is eased. Never below
 * one, and the cuts never add up. In a circuit everything takes its turn as often as the
 * rest: what is eased has half turns, later.
 */
export function lightened(runner: Runner, routine: Routine, less: boolean): Routine {
  if (routine.mode.kind === 'circuit')
    return less ? withRounds(routine, routine.mode, deloaded(routine.mode.rounds)) : routine
  return withMoves(
    routine,
    routine.moves.map((move) => {
      const { exercise, insteadOf } = move
      const oneLess = less || runner.lowered?.has((insteadOf ?? exercise).id) === true
      const half = runner.eased?.has(exercise.id) === true
      return withSets(move, cutSets(move.prescription.sets.to, { oneLess, half }))
    }),
  )
}

/**
 * The routine in about ten minutes: without the moves that are extras, then with sets taken from the
 * last move forward, or rounds. Never below one, so that a long one can stay over ten.
 */
export function shortRoutine(routine: Routine): Routine {
  const { mode } = routine
  const before = warmUpSeconds(routine)
  if (mode.kind === 'circuit') {
    const rounds = Math.floor((SHORT_SESSION_SECONDS - before) / roundSeconds(routine, mode))
    return withRounds(routine, mode, Math.min(mode.rounds, Math.max(1, rounds)))
  }
  const moves = routine.moves.filter(({ optional }) => !optional)
  const sets = cutToTime(moves.map(timedSets), before, SHORT_SESSION_SECONDS)
  return withMoves(
    routine,
    moves.map((move, i) => withSets(move, sets[i] ?? 1)),
  )
}

type Circuit = Extract<Mode, { kind: 'circuit' }>

const warmUpSeconds = ({ mode, moves, seconds }: Routine): number =>
  seconds -
  (mode.kind === 'circuit'
    ? mode.rounds * moves.length * (mode.workSeconds + mode.changeSeconds)
    : secondsOf(moves.map(timedSets)))

const roundSeconds = ({ moves }: Routine, { workSeconds, changeSeconds }: Circuit): number =>
  Math.max(1, moves.length * (workSeconds + changeSeconds))

const withRounds = (routine: Routine, mode: Circuit, rounds: number): Routine => ({
  ...routine,
  mode: { ...mode, rounds },
  seconds: warmUpSeconds(routine) + rounds * roundSeconds(routine, mode),
})

/** The same routine with other moves, and the time that they take. Not for circuits. */
export const withMoves = (routine: Routine, moves: readonly Move[]): Routine => ({
  ...routine,
  moves,
  seconds: warmUpSeconds(routine) + secondsOf(moves.map(timedSets)),
})

/** So many sets at most; of a span both ends. */
function withSets(move: Move, most: number): Move {
  const { from, to } = move.prescription.sets
  const sets = { from: Math.min(from, most), to: Math.min(to, most) }
  return { ...move, prescription: { ...move.prescription, sets } }
}
