import type { SlotPick } from './balanced-week.ts'
import { prescribe } from './prescribe.ts'
import type { Move } from './routine.ts'
import { doseOf, type Runner } from './runner.ts'

const HOLD_SECONDS = 30

/** The hold once for 30 s, on each side where it has sides, whatever the level. */
export function mobilityHold(runner: Runner, { exercise, insteadOf, list }: SlotPick): Move {
  const dose = doseOf(runner, exercise)
  const amount = { from: HOLD_SECONDS, to: HOLD_SECONDS }
  return {
    exercise,
    list,
    insteadOf,
    optional: false,
    prescription: {
      ...prescribe(exercise, runner),
      sets: { from: 1, to: 1 },
      unit: 'seconds',
      amount,
      secondsPerSet: HOLD_SECONDS * (dose.perSide ? 2 : 1),
    },
  }
}
