import { clubDay, startOfClubDay } from '#core/calendar/club-day.ts'
import { DEFAULT_PLAN, type Plan } from './plan.ts'

/**
 * The club day of a club at `now`. A new zone or day-start hour takes over with the first club day
 * that begins under it after the day before `effectiveFrom` has ended under the old one, so that no
 * date occurs twice. The default plan holds before the first plan; the first plan takes over on its
 * own day at once.
 *
 * @param plans the club's plans, oldest first
 */
export function clubToday(plans: readonly Plan[], now: Temporal.Instant): Temporal.PlainDate {
  const [first, ...changes] = plans
  let inForce = first ?? DEFAULT_PLAN
  for (const next of changes) {
    if (Temporal.Instant.compare(now, takesOver(inForce, next)) < 0) break
    inForce = next
  }
  return clubDay(now, inForce.timeZone, inForce.dayStartHour)
}

function takesOver(old: Plan, next: Plan): Temporal.Instant {
  const from = Temporal.PlainDate.from(next.effectiveFrom)
  const oldEnds = startOfClubDay(from, old.timeZone, old.dayStartHour)
  let starts = startOfClubDay(from, next.timeZone, next.dayStartHour)
  for (let days = 1; Temporal.Instant.compare(starts, oldEnds) < 0; days += 1) {
    starts = startOfClubDay(from.add({ days }), next.timeZone, next.dayStartHour)
  }
  return starts
}
