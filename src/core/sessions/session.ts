import * as z from 'zod'

const SOURCES = ['button', 'command', 'guided', 'captain'] as const
export const sourceSchema = z.enum(SOURCES)
/** From where a session was logged; `captain` = by a captain's correction. */
export type Source = z.infer<typeof sourceSchema>

export const EFFORTS = ['easy', 'right', 'hard'] as const
export const effortSchema = z.enum(EFFORTS)
export type Effort = z.infer<typeof effortSchema>

/** A strength session: at most one a club, member and day. Any amount keeps the day. */
export interface Session {
  readonly day: Temporal.PlainDate
  readonly loggedAt: Temporal.Instant
  readonly source: Source
  /** How much of the routine was done, 1-100 per cent; 100 = complete. */
  readonly percent: number
  /** null until the member answers. */
  readonly effort: Effort | null
}

/** The sessions of somebody who runs with no club, under the default plan. */
export const NO_CLUB = 'none'
