import { balancedSession, type SlotPick } from './balanced-week.ts'
import { cutSets, isDeloadWeek } from './deload.ts'
import { withEasierMoves } from './easier-moves.ts'
import { mobilityHold } from './mobility-hold.ts'
import { prescribe } from './prescribe.ts'
import type { Move, Routine, SessionName } from './routine.ts'
import { inSlot, isLessInSlot, type Runner } from './runner.ts'
import { fitToTime, secondsOf, timedSets } from './time-fit.ts'
import { warmUp } from './warm-up.ts'

/** How a race or a break changes a session. */
export interface Lighter {
  readonly oneSetLess: boolean
  /** The moves are those of this week `w`; null = of the week itself. */
  readonly movesOf: number | null
  /** The fit to time may add no set. */
  readonly noSetMore: boolean
  /** The session is at a lower level: that is stricter than a set less, which a lighter week asks. */
  readonly levelDown: boolean
}

const AS_USUAL: Lighter = { oneSetLess: false, movesOf: null, noSetMore: false, levelDown: false }

/**
 * The routine of the last of `sessions`, the balanced sessions of one week in order up to the one
 * asked for, in week `w` = `week`. The cut of a lighter week, of a race, of a break or of pain comes after
 * the fit to 10-20 minutes and lifts its lower end; they never add up, the strictest holds.
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
    const less = lighter.oneSetLess || (deload && !lighter.levelDown)
    const oneLess = less || isLessInSlot(runner, move.list ?? '')
    const half = runner.eased?.has(move.exercise.id) === true
    return withSets(move, cutSets(sets, { oneLess, half }))
  })
  const routine: Routine = {
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
  return withEasierMoves(runner, routine)
}

function moveOf(runner: Runner, slot: SlotPick): Move {
  if (slot.list === 'mobility' && slot.insteadOf) return mobilityHold(runner, slot)
  const prescription = prescribe(slot.exercise, inSlot(runner, slot.list))
  return { ...slot, prescription, optional: false }
}

function withSets(move: Move, sets: number): Move {
  return { ...move, prescription: { ...move.prescription, sets: { from: sets, to: sets } } }
}
