import * as z from 'zod'
import { PROGRAMME_IDS } from './programme.ts'

/** ISO weekdays: Monday = 1 … Sunday = 7. */
export const weekdaySchema = z.literal([1, 2, 3, 4, 5, 6, 7])
export type Weekday = z.infer<typeof weekdaySchema>

const weekdays = z
  .array(weekdaySchema)
  .transform((days) => [...new Set(days)].toSorted((a, b) => a - b))

/**
 * A club's week. Plans are effective-dated: a change holds from `effectiveFrom` on and never
 * rewrites the past.
 */
export const planSchema = z.object({
  effectiveFrom: z.iso.date(),
  timeZone: z.string(),
  /** 0-6: the club day runs from this hour to the same hour of the next day. */
  dayStartHour: z.int().min(0).max(6),
  runDays: weekdays,
  hardRunDays: weekdays,
  strengthDays: weekdays,
  programme: z.enum(PROGRAMME_IDS),
  /** Monday of week 0; `w` in the rules counts whole weeks from it. */
  startMonday: z.iso.date(),
  preRun: z.enum(['short', 'full']),
  /** Whether the earliest suitable easy run carries hill sprints or backward running. */
  midRun: z.boolean(),
})
export type Plan = z.infer<typeof planSchema>

/** Holds for a club that has set nothing up. Week 0 starts on Monday 5 January 2026. */
export const DEFAULT_PLAN: Plan = {
  effectiveFrom: '2026-01-05',
  timeZone: 'UTC',
  dayStartHour: 3,
  runDays: [3, 6, 7],
  hardRunDays: [7],
  strengthDays: [2, 5],
  programme: 'balanced-week',
  startMonday: '2026-01-05',
  preRun: 'short',
  midRun: true,
}
