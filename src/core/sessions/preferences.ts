import * as z from 'zod'

export const MATES_SETTINGS = ['off', 'shown', 'cheers'] as const
export const matesSchema = z.enum(MATES_SETTINGS)
/**
 * Whether club-mates see on the day's card that a session is finished: `off`, `shown`, or shown and
 * open to cheers.
 */
export type MatesSetting = z.infer<typeof matesSchema>

/** What a member lets others see, in every club. */
export interface Preferences {
  /** Kept off boards, and nothing of theirs shown to others. */
  readonly hidden: boolean
  readonly mates: MatesSetting
}

export const DEFAULT_PREFERENCES: Preferences = { hidden: false, mates: 'off' }
