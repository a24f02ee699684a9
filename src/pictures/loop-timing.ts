import type { Exercise } from '#core/training/exercise.ts'
import type { DrawnMove } from '#core/poses/drawn-move.ts'

/** How long the parts of one repetition take in a loop, in seconds. */
export interface LoopTiming {
  readonly atStart: number
  readonly there: number
  readonly atEnd: number
  readonly back: number
}

/** Never faster than one repetition in this time. */
const QUICKEST = 1.5
const SLOWEST = 9
/** One step of a move that goes round; two of them make a repetition. */
const STEP = 0.8
/** Getting into a hold, and how much of it is shown. */
const HOLD = { there: 1.2, held: 2, back: 1.2, atStart: 0.6 } as const
/** For moves that are counted in seconds, so that no repetition has a length. */
const USUAL = 4

/** Parts of a repetition; lowering is a tenth slower than lifting. */
const PART = { atStart: 0.14, there: 0.34, atEnd: 0.18, back: 0.34 } as const
const LOWERING = 1.1

/** The dose that a loop shows: the one in the middle, then any that says how long a rep takes. */
function doseOf({ doses }: Pick<Exercise, 'doses'>): {
  seconds: number
  lower?: number
  pause?: number
} {
  const dose = [doses[2], doses[3], doses[1]].find((each) => each.secondsPerRep !== undefined)
  if (dose?.secondsPerRep === undefined) return { seconds: USUAL }
  const { lowerSeconds, pauseSeconds } = dose.tempo ?? {}
  return {
    seconds: Math.min(SLOWEST, Math.max(QUICKEST, dose.secondsPerRep)),
    ...(lowerSeconds === undefined ? {} : { lower: lowerSeconds }),
    ...(pauseSeconds === undefined ? {} : { pause: pauseSeconds }),
  }
}

/**
 * The exercise's own tempo.
 *
 * @param lowersFirst whether the way there is the way down, as in a squat
 */
export function loopTiming(
  exercise: Pick<Exercise, 'doses'>,
  move: DrawnMove,
  lowersFirst: boolean,
): LoopTiming {
  if (move.plays === 'hold')
    return { atStart: HOLD.atStart, there: HOLD.there, atEnd: HOLD.held, back: HOLD.back }
  if (move.plays === 'round' || (move.plays === 'sides' && move.pin === undefined))
    return { atStart: 0, there: STEP, atEnd: 0, back: STEP }
  const { seconds, lower, pause } = doseOf(exercise)
  const usual = {
    atStart: PART.atStart * seconds,
    atEnd: PART.atEnd * seconds,
    there: PART.there * seconds * (lowersFirst ? LOWERING : 1),
    back: PART.back * seconds * (lowersFirst ? 1 : LOWERING),
  }
  if (lower === undefined && pause === undefined) return usual
  const down = lower ?? (lowersFirst ? usual.there : usual.back)
  const top = pause ?? (lowersFirst ? usual.atStart : usual.atEnd)
  const rest = Math.max(1, seconds - down - top)
  const [low, up] = [rest * 0.25, rest * 0.75]
  return lowersFirst
    ? { atStart: top, there: down, atEnd: low, back: up }
    : { atStart: low, there: up, atEnd: top, back: down }
}
