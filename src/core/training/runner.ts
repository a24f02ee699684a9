import type { Content } from './content.ts'
import type { Dose, Exercise, ExerciseId } from './exercise.ts'
import type { Level, MemberProfile } from './member-profile.ts'
import type { SlotName } from './trained-session.ts'

/** Who a session is put together for, on one date. */
export interface Runner extends MemberProfile {
  /** Exercises that are set aside on that date. */
  readonly setAside: ReadonlySet<ExerciseId>
  /** false in a deload week and before a race: no jumps. */
  readonly jumps: boolean
  readonly content: Content
  /** Slots that stand one level lower; none when it is left out. */
  readonly lowered?: ReadonlySet<SlotName>
  /** Exercises that are done in their easier way, with half the sets; none when it is left out. */
  readonly eased?: ReadonlySet<ExerciseId>
}

/** The runner as they are in one slot, which can stand one level lower. */
export function inSlot<R extends Runner>(runner: R, slot: SlotName): R {
  if (!runner.lowered?.has(slot) || runner.level === 1) return runner
  return { ...runner, level: (runner.level - 1) as Level }
}

/** Whether a slot stands lower where there is no level below: a set less, then. */
export const isLessInSlot = ({ lowered, level }: Runner, slot: SlotName): boolean =>
  level === 1 && lowered?.has(slot) === true

/** How this runner does the exercise: its dose at their level. */
export function doseOf(runner: Runner, exercise: Exercise): Dose {
  return exercise.doses[runner.level]
}

/** The catalogue: jumps at level 3 only. */
const JUMPS_FROM: Level = 3

/** Whether the exercise is not set aside, no jump when there are none, and its kit at hand. */
export function canDo(runner: Runner, exercise: Exercise): boolean {
  return mayDo(runner, exercise) && hasKitFor(runner, exercise)
}

/** Whether it is possible only in the way that its stopgap describes, without the kit it needs. */
export function canDoByStopgap(runner: Runner, exercise: Exercise): boolean {
  return (
    mayDo(runner, exercise) &&
    !hasKitFor(runner, exercise) &&
    doseOf(runner, exercise).stopgap !== undefined
  )
}

/**
 * A move that is a jump by itself has the cues and the picture of one at every level: who is not to
 * jump does another move, whatever its dose says of a way without.
 */
function mayDo(runner: Runner, exercise: Exercise): boolean {
  if (runner.setAside.has(exercise.id)) return false
  const mayJump = runner.jumps && runner.level >= JUMPS_FROM
  return mayJump || !(exercise.jump || doseOf(runner, exercise).jump)
}

function hasKitFor(runner: Runner, exercise: Exercise): boolean {
  const { needs } = doseOf(runner, exercise)
  return needs.length === 0 || needs.some((kit) => runner.kit.has(kit))
}
