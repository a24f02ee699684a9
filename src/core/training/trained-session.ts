import type { Effort } from '#core/sessions/session.ts'
import type { DayNumber } from '#core/calendar/day-number.ts'
import type { ExerciseId } from './exercise.ts'

/** A slot of a session: its list, or the exercise itself in a programme as written. */
export type SlotName = string

/** What a session was made of. */
export interface SessionSlots {
  /** In order. */
  readonly slots: readonly SlotName[]
  /** Which of them were finished, in their order; null = only the percentage tells. */
  readonly finished: readonly boolean[] | null
  /** Moves that were done in the place of planned ones. */
  readonly swappedIn: readonly ExerciseId[]
}

/** A session as it tells how the level fits. */
export interface TrainedSession {
  readonly day: DayNumber
  /** 1-100; 100 = complete. */
  readonly percent: number
  readonly effort: Effort | null
  /** What it was made of, in order; null when that is not known. */
  readonly slots: readonly SlotName[] | null
  /** Which of them were finished, in their order; null = only the percentage tells. */
  readonly finished: readonly boolean[] | null
}

/** No answer counts as right. */
export const wentWell = ({ percent, effort }: TrainedSession): boolean =>
  percent === 100 && effort !== 'hard'
