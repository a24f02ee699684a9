import type { Exercise } from '#core/training/exercise.ts'
import type { DrawnMove } from '#core/poses/drawn-move.ts'

/** How long the parts of one repetition take in a loop, in seconds; together they are its tempo. */
export interface LoopTiming {
  readonly atStart: number
  readonly there: number
  readonly atEnd: number
  readonly back: number
}

/** Never faster than one repetition in this time: a hop in one second is too quick to be looked at. */
const QUICKEST = 1.5
const SLOWEST = 15
/** One step of a leg of a move that is counted in seconds or metres and does not say it itself. */
const STEP = 0.8
/** Getting into a hold, and how much of it is shown. */
const HOLD = { there: 1.2, held: 2, back: 1.2, atStart: 0.6 } as const
/** For moves that are counted in seconds, so that no repetition has a length. */
const USUAL = 4

/** Parts of a repetition, 1 in all; lowering is a tenth slower than lifting. */
const PART = { atStart: 0.14, ways: 0.68, atEnd: 0.18 } as const
const LOWERING = 1.1
/** Part of a leg's time that it is on its way; then it stays for as long as is left. */
const SWAPPING = 0.7
/** Off the ground and down again: nobody can take longer for it. What is left is for landing well. */
const FLIGHT = 0.9

interface Rep {
  /** null = the dose counts no repetitions. */
  readonly seconds: number | null
  readonly lower?: number
  readonly pause?: number
}

/** The dose that a loop shows: the one in the middle, then any that says how long a rep takes. */
function repOf({ doses }: Pick<Exercise, 'doses'>): Rep {
  const dose = [doses[2], doses[3], doses[1]].find((each) => each.secondsPerRep !== undefined)
  if (dose?.secondsPerRep === undefined) return { seconds: null }
  const { lowerSeconds, pauseSeconds } = dose.tempo ?? {}
  return {
    seconds: Math.min(SLOWEST, Math.max(QUICKEST, dose.secondsPerRep)),
    ...(lowerSeconds === undefined ? {} : { lower: lowerSeconds }),
    ...(pauseSeconds === undefined ? {} : { pause: pauseSeconds }),
  }
}

/** One leg and then the other: `there` is the one, `back` the other. */
const legsInTurn = (leg: number, moving: number): LoopTiming => ({
  atStart: leg * (1 - moving),
  there: leg * moving,
  atEnd: leg * (1 - moving),
  back: leg * moving,
})

const leavesTheGround = ({ poses }: DrawnMove): boolean => poses.some(({ dy = 0 }) => dy > 0)

/**
 * The exercise's own tempo. Of moves whose sides are in turn, what is told is one side of them; of
 * one that goes round, both.
 *
 * @param lowersFirst whether the way there is the way down, as in a squat
 */
export function loopTiming(
  exercise: Pick<Exercise, 'doses'>,
  move: DrawnMove,
  lowersFirst: boolean,
): LoopTiming {
  const { seconds: counted, lower, pause } = repOf(exercise)
  const { plays, pin, stepSeconds = STEP } = move
  if (plays === 'hold')
    return { atStart: HOLD.atStart, there: HOLD.there, atEnd: HOLD.held, back: HOLD.back }
  if (plays === 'round')
    return counted === null ? legsInTurn(stepSeconds, 1) : legsInTurn(counted, SWAPPING)
  if (plays === 'sides' && pin === undefined && counted === null)
    return { atStart: 0, there: stepSeconds / 2, atEnd: 0, back: stepSeconds / 2 }
  const seconds = counted ?? USUAL
  if (plays === 'sides' && leavesTheGround(move))
    return { atStart: 0, there: FLIGHT / 2, atEnd: seconds - FLIGHT, back: FLIGHT / 2 }
  const lifting = (PART.ways * seconds) / (1 + LOWERING)
  const lowering = lifting * LOWERING
  const usual = {
    atStart: PART.atStart * seconds,
    atEnd: PART.atEnd * seconds,
    there: lowersFirst ? lowering : lifting,
    back: lowersFirst ? lifting : lowering,
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
