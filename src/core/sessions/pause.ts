import * as z from 'zod'

export const PAUSE_REASONS = ['ill', 'injured', 'away', 'race', 'other'] as const
export const pauseReasonSchema = z.enum(PAUSE_REASONS)
/** Seen by its owner alone. */
export type PauseReason = z.infer<typeof pauseReasonSchema>

/** Days on which nothing is due for one member, in every club; both ends included. */
export interface Pause {
  readonly id: number
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly reason: PauseReason
}
