import { dayNumber } from '#core/calendar/day-number.ts'
import type { DayTraining, MidRun } from './routine.ts'

/** What was inside a run, and what its runner has said of it. */
export interface AskedMidRun {
  readonly midRun: MidRun
  /** How many sprints or stretches; the upper end, where the plan leaves it open. */
  readonly planned: number
  /** null = not said yet. */
  readonly done: number | null
}

interface Said {
  readonly day: Temporal.PlainDate
  readonly kind: MidRun['kind']
  readonly done: number
}

/**
 * What a member is asked about the inside of a run of today or yesterday; null when there was
 * nothing in it, and on any other day.
 *
 * @param said what the member has said of runs, also of other days
 */
export function askedMidRun(
  training: DayTraining,
  today: Temporal.PlainDate,
  said: readonly Said[],
): AskedMidRun | null {
  if (training.kind !== 'run' || !training.midRun) return null
  const { midRun, date } = training
  const age = dayNumber(today) - dayNumber(date)
  if (age < 0 || age > 1) return null
  const known = said.find(({ day, kind }) => day.equals(date) && kind === midRun.kind)
  const planned = midRun.moves[0]?.prescription.sets.to ?? 0
  return { midRun, planned, done: known?.done ?? null }
}
