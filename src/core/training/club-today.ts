import { memberClock } from './member-clock.ts'
import type { Plan } from './plan.ts'

/**
 * The club day of a club at `now`. The default plan holds before the first plan; the first plan
 * takes over at once, later ones as `createDayClock` says.
 *
 * @param plans the club's plans, oldest first
 */
export const clubToday = (plans: readonly Plan[], now: Temporal.Instant): Temporal.PlainDate =>
  memberClock(plans, []).dayAt(now)
