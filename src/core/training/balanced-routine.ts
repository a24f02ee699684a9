import { balancedSession, type SlotPick } from './balanced-week.ts'
import { deloaded, isDeloadWeek } from './deload.ts'
import { mobilityHold } from './mobility-hold.ts'
import { prescribe } from './prescribe.ts'
import type { Move, Routine, SessionName } from './routine.ts'
import type { Runner } from './runner.ts'
import { fitToTime, secondsOf, timedSets } from './time-fit.ts'
import { warmUp } from './warm-up.ts'

/**
 * The routine of the last of `sessions`, the balanced sessions of one week in order up to the one
 * asked for, in week `w` = `week`. The lighter week's cut comes after the fit to 10-20 minutes and
 * lifts its lower end.
 */
export function balancedRoutine(
  member: Omit<Runner, 'jumps'>,
  sessions: readonly SessionName[],
  week: number,
): Routine {
  const deload = isDeloadWeek(week)
  const runner = { ...member, jumps: !deload }
  const { session, slots, leftOut } = balancedSession(runner, sessions, week)
  const before = warmUp(runner)
  const full = slots.map((slot) => moveOf(runner, slot))
  const fitted = fitToTime(full.map(timedSets), before.seconds)
  const moves = full.map((move, i) => {
    const sets = fitted[i] ?? move.prescription.sets.to
    return withSets(move, deload ? deloaded(sets) : sets)
  })
  return {
    programme: 'balanced-week',
    session,
    mode: { kind: 'sets' },
    warmUp: before.moves,
    moves,
    leftOut,
    leftOutMoves: [],
    seconds: before.seconds + secondsOf(moves.map(timedSets)),
    deload,
  }
}

function moveOf(runner: Runner, slot: SlotPick): Move {
  if (slot.list === 'mobility' && slot.insteadOf) return mobilityHold(runner, slot)
  const prescription = prescribe(slot.exercise, runner)
  return { ...slot, prescription, optional: false }
}

function withSets(move: Move, sets: number): Move {
  return { ...move, prescription: { ...move.prescription, sets: { from: sets, to: sets } } }
}
