import * as z from 'zod'

export const MATES_SETTINGS = ['off', 'card', 'shown', 'cheers'] as const
export const matesSchema = z.enum(MATES_SETTINGS)
/**
 * Where club-mates see that a session is finished: nowhere (`off`); in the list under the club's
 * reminder (`card`); on their own day's card too (`shown`); and there open to cheers.
 */
export type MatesSetting = z.infer<typeof matesSchema>

/** What a member lets others see, in every club. */
export interface Preferences {
  /** Kept off boards, and nothing of theirs shown to others. */
  readonly hidden: boolean
  readonly mates: MatesSetting
}

export const DEFAULT_PREFERENCES: Preferences = { hidden: false, mates: 'card' }
