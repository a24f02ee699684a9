import type { Plan } from '#core/training/plan.ts'
import { en } from '#messages/en.ts'
import { changedLines, lines, weekWords } from './setup-words.ts'
import { writtenDate } from './written-date.ts'
import { clockIn } from './written-moment.ts'

/** A club's plan, a line for each of its parts, with the time that it is there. */
export function planLines(plan: Plan, now: Temporal.Instant): readonly string[] {
  const { timeZone } = plan
  const week = weekWords(plan).map((said) =>
    said.part === 'zone'
      ? { ...said, value: en.status.zone(timeZone, clockIn(timeZone, now)) }
      : said,
  )
  return lines(week)
}

interface PlanToCome {
  readonly plan: Plan
  /** The next plan that takes effect; null = none. */
  readonly coming: Plan | null
  readonly today: Temporal.PlainDate
}

/** From when on another plan holds, and what is different then; empty without one. */
export function comingPlanLines({ plan, coming, today }: PlanToCome): readonly string[] {
  if (!coming) return []
  const date = writtenDate(Temporal.PlainDate.from(coming.effectiveFrom), today)
  const changed = changedLines(weekWords(coming), weekWords(plan)).filter(({ isNew }) => isNew)
  return [en.plan.coming(date), ...changed.map(({ line }) => line)]
}
