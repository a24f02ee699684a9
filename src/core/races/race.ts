import * as z from 'zod'

export const RACE_DISTANCES = ['5k', '10k', 'half', 'marathon'] as const
export const raceDistanceSchema = z.enum(RACE_DISTANCES)
export type RaceDistance = z.infer<typeof raceDistanceSchema>

/**
 * A race of a club or of one member. It rules the days from `addedOn` on and before `removedOn`, so
 * that neither adding nor removing it rewrites the past.
 */
export interface Race {
  readonly id: number
  readonly day: Temporal.PlainDate
  readonly distance: RaceDistance
  readonly addedOn: Temporal.PlainDate
  /** null = it stands. */
  readonly removedOn: Temporal.PlainDate | null
}
