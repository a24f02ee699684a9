import type { ExerciseId } from '#core/training/exercise.ts'
import type { Kit, Level } from '#core/training/member-profile.ts'
import type { ProgrammeId } from '#core/training/programme.ts'
import type { Mode, Move, Routine, SessionName } from '#core/training/routine.ts'
import { inSlot, type Runner } from '#core/training/runner.ts'
import type { SlotName } from '#core/training/trained-session.ts'

export const SIDES = ['right', 'left'] as const
export type Side = (typeof SIDES)[number]

/** A move as it is done in this session, and as it was planned. */
export interface GuidedMove {
  readonly part: 'warm-up' | 'session'
  readonly move: Move
  /** What the day's routine has here, with the sets that pain leaves of it. */
  readonly planned: Move
  /** At which another move would be done in its place. */
  readonly level: Level
  /** What hurt a little in this place; each halved the sets, or the turns of a circuit. */
  readonly heeded: readonly ExerciseId[]
  /** It hurts, and nothing can take its place: it is left out. */
  readonly dropped: boolean
}

export type Circuit = Omit<Extract<Mode, { readonly kind: 'circuit' }>, 'kind'>

/** A day's routine as it was when somebody began it: what changes meanwhile changes nothing here. */
export interface GuidedRoutine {
  readonly programme: ProgrammeId
  readonly session: SessionName | null
  /** null = set by set. */
  readonly circuit: Circuit | null
  readonly kit: readonly Kit[]
  /** The warm-up first. */
  readonly moves: readonly GuidedMove[]
  /** So many of its steps are done: going back is looking back, and undoes nothing. */
  readonly reached: number
}

/** The routine of a day, to be gone through by somebody of this level with this kit. */
export function guidedRoutine(routine: Routine, runner: Runner): GuidedRoutine {
  const { programme, session, mode, warmUp, moves } = routine
  const guided =
    (part: GuidedMove['part']) =>
    (move: Move): GuidedMove => {
      const { level } = inSlot(runner, slotOf(move))
      const heeded = move.eased ? [move.eased.id] : []
      const at = part === 'warm-up' ? 1 : level
      return { part, move, planned: move, level: at, heeded, dropped: false }
    }
  const circuit =
    mode.kind === 'circuit'
      ? { workSeconds: mode.workSeconds, changeSeconds: mode.changeSeconds, rounds: mode.rounds }
      : null
  return {
    programme,
    session,
    circuit,
    kit: [...runner.kit],
    moves: [...warmUp.map(guided('warm-up')), ...moves.map(guided('session'))],
    reached: 0,
  }
}

/** Whether it is the move itself that is made easier, and no neighbour stands in its place. */
export const isEasyWay = ({ eased, exercise }: Move): boolean => eased?.id === exercise.id

/** The slot of a session that a move fills, whatever stands in it today. */
export const slotOf = ({ list, insteadOf, exercise }: Move): SlotName =>
  list ?? (insteadOf ?? exercise).id

/** What the session holds as it stands. */
export const exercisesIn = ({ moves }: GuidedRoutine): ReadonlySet<ExerciseId> =>
  new Set(moves.filter(({ dropped }) => !dropped).map(({ move }) => move.exercise.id))

/** The routine with one of its moves changed. */
export const withMove = (
  routine: GuidedRoutine,
  index: number,
  change: Partial<GuidedMove>,
): GuidedRoutine => ({
  ...routine,
  moves: routine.moves.map((one, at) => (at === index ? { ...one, ...change } : one)),
})
