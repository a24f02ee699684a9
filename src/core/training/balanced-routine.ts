import { balancedSession, type SlotPick } from './balanced-week.ts'
import { deloaded, isDeloadWeek } from './deload.ts'
import { mobilityHold } from './mobility-hold.ts'
import { prescribe } from './prescribe.ts'
import type { Move, Routine, SessionName } from './routine.ts'
import type { Runner } from './runner.ts'
import { fitToTime, secondsOf, timedSets } from './time-fit.ts'
import { warmUp } from './warm-up.ts'

/** How a race changes a session. */
export interface Lighter {
  readonly oneSetLess: boolean
  /** The moves are those of this week `w`; null = of the week itself. */
  readonly movesOf: number | null
  /** The fit to time may add no set. */
  readonly noSetMore: boolean
}

const AS_USUAL: Lighter = { oneSetLess: false, movesOf: null, noSetMore: false }

/**
 * The routine of the last of `sessions`, the balanced sessions of one week in order up to the one
 * asked for, in week `w` = `week`. The cut of a lighter week or of a race comes after the fit to
 * 10-20 minutes and lifts its lower end; the two never add up.
 */
export function balancedRoutine(
  member: Runner,
  sessions: readonly SessionName[],
  week: number,
  lighter: Lighter = AS_USUAL,
): Routine {
  const deload = isDeloadWeek(week)
  const runner = { ...member, jumps: member.jumps && !deload }
  const { session, slots, leftOut } = balancedSession(runner, sessions, lighter.movesOf ?? week)
  const before = warmUp(runner)
  const full = slots.map((slot) => moveOf(runner, slot))
  const fitted = fitToTime(full.map(timedSets), before.seconds)
  const moves = full.map((move, i) => {
    const dose = move.prescription.sets.to
    const sets = Math.min(fitted[i] ?? dose, lighter.noSetMore ? dose : Infinity)
    return withSets(move, deload || lighter.oneSetLess ? deloaded(sets) : sets)
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
