import type { Move, Routine } from './routine.ts'
import { withMoves } from './lighter-routine.ts'

/**
 * The routine with at most as many sets, or rounds, as `usual` has: what a slot or a move had before
 * something hurt. Without what rests a session is shorter, so the fit to time would add sets to the
 * other moves, or take fewer from them; but saying that something hurts never raises a dose.
 */
export function noMoreThan(routine: Routine, usual: Routine): Routine {
  const { mode } = routine
  if (mode.kind === 'circuit') {
    if (usual.mode.kind !== 'circuit' || usual.mode.rounds >= mode.rounds) return routine
    const { rounds } = usual.mode
    const each = routine.moves.length * (mode.workSeconds + mode.changeSeconds)
    const seconds = routine.seconds - (mode.rounds - rounds) * each
    return { ...routine, mode: { ...mode, rounds }, seconds }
  }
  const most = (key: (move: Move) => string) =>
    new Map(usual.moves.map((move) => [key(move), move.prescription.sets.to]))
  const [inSlot, ofMove] = [most(slotOf), most(({ exercise }) => exercise.id)]
  const capped = routine.moves.map((move) => {
    const { from, to } = move.prescription.sets
    const { exercise, insteadOf } = move
    const known = [
      inSlot.get(slotOf(move)),
      ofMove.get(exercise.id),
      ofMove.get(insteadOf?.id ?? ''),
    ]
    const cap = Math.min(...known.map((sets) => sets ?? to))
    if (cap >= to) return move
    const sets = { from: Math.min(from, cap), to: cap }
    return { ...move, prescription: { ...move.prescription, sets } }
  })
  return withMoves(routine, capped)
}

/** What a swap and an easier move stand in. */
const slotOf = ({ list, insteadOf, exercise }: Move): string => list ?? (insteadOf ?? exercise).id
