import type { Side } from '#core/guided/guided-routine.ts'
import type { OwnSwaps } from '#core/guided/own-swaps.ts'
import type { ExerciseId } from '#core/training/exercise.ts'

/** A session that somebody is in the middle of. */
export interface StoredGuided {
  /** Never used twice, so that a button of a session that is over fits no other. */
  readonly id: number
  /** NO_CLUB for somebody without a club. */
  readonly clubId: string
  /** Whose routine it is. */
  readonly day: Temporal.PlainDate
  /** On which it is logged: today or yesterday when it was begun. */
  readonly logs: Temporal.PlainDate
  /** As `writeRoutine` writes it. */
  readonly routine: string
  readonly step: number
  /** Grows with each change. */
  readonly version: number
  /** The last change brought it up anew, in another message than the one before. */
  readonly opened: boolean
}

/** Keeps the session that a member is in, one at most. */
export interface GuidedStore {
  /** null = they are in none. */
  readonly find: (memberId: string) => StoredGuided | null
  /** In the place of the one before. */
  readonly begin: (
    memberId: string,
    begun: Pick<StoredGuided, 'clubId' | 'day' | 'logs' | 'routine'>,
    at: Temporal.Instant,
  ) => StoredGuided
  readonly save: (
    memberId: string,
    changed: Pick<StoredGuided, 'logs' | 'routine' | 'step' | 'version' | 'opened'>,
    at: Temporal.Instant,
  ) => void
  readonly end: (memberId: string) => void
}

/** Keeps how a member wants to be guided. */
export interface OwnWayStore {
  readonly swapsOf: (memberId: string) => OwnSwaps
  readonly keepSwap: (
    memberId: string,
    swap: { readonly exercise: ExerciseId; readonly wanted: ExerciseId },
    at: Temporal.Instant,
  ) => void
  readonly forgetSwap: (memberId: string, exercise: ExerciseId) => void
  /** null = not said yet. */
  readonly weakerSideOf: (memberId: string) => Side | null
  readonly setWeakerSide: (memberId: string, side: Side, at: Temporal.Instant) => void
}
