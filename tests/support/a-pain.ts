import type { PainReport } from '#core/pain/pain-report.ts'
import { day } from './a-plan.ts'

interface Given extends Partial<Omit<PainReport, 'day' | 'at' | 'check'>> {
  readonly on?: string
  readonly check?: { readonly answer: 'calm' | 'same' | 'worse'; readonly at: string }
}

/** At the outside of the hip, in the clamshell, 2 of 10, on Tuesday 24 November 2026 at noon. */
export function aPain({ on = '2026-11-24', check, ...said }: Given = {}): PainReport {
  return {
    id: 1,
    exercise: 'clamshell',
    where: 'side',
    score: 2,
    sharp: false,
    signs: [],
    ...said,
    day: day(on),
    at: Temporal.Instant.from(`${on}T12:00:00Z`),
    askedOn: null,
    check: check
      ? {
          answer: check.answer,
          day: day(check.at.slice(0, 10)),
          at: Temporal.Instant.from(check.at),
        }
      : null,
  }
}
