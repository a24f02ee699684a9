import { createDayClock, type ClockSetting, type DayClock } from '#core/calendar/day-clock.ts'
import { inForceOn } from './in-force.ts'
import { planOn } from './plan-on.ts'
import { DEFAULT_PLAN, type Plan } from './plan.ts'

/** A zone of a member's own from a date on; null = the club's again. */
export interface OwnZone {
  readonly effectiveFrom: string
  readonly timeZone: string | null
}

/**
 * The clock by which one member's club days run: the club's day-start hour in the member's own zone,
 * or in the club's.
 *
 * @param plans the club's, in the order of saving
 * @param own in the order of saving
 */
export function memberClock(plans: readonly Plan[], own: readonly OwnZone[]): DayClock {
  if (own.length === 0) return createDayClock(plans.length === 0 ? [DEFAULT_PLAN] : plans)
  const first = firstOf(plans)
  const changes = [...plans, ...own].map(({ effectiveFrom }) => effectiveFrom)
  const settings = [...new Set(changes)].toSorted().map((effectiveFrom): ClockSetting => {
    const inForce = planOn(plans, Temporal.PlainDate.from(effectiveFrom))
    // The first plan's zone holds since ever, before its own date too.
    const plan = plans.includes(inForce) ? inForce : first
    const zone = ownZoneOn(own, effectiveFrom)
    const { dayStartHour } = plan
    return { effectiveFrom, timeZone: zone ?? plan.timeZone, dayStartHour }
  })
  return createDayClock([{ ...clockOf(first), effectiveFrom: BEFORE_ALL }, ...settings])
}

/** The plan that holds first; of two from the same date on the one that was saved later. */
function firstOf(plans: readonly Plan[]): Plan {
  const [earliest] = plans.map(({ effectiveFrom }) => effectiveFrom).toSorted()
  return (earliest === undefined ? null : inForceOn(plans, earliest)) ?? DEFAULT_PLAN
}

/** The zone in force on a date (YYYY-MM-DD) that the member has set; null = the club's. */
const ownZoneOn = (own: readonly OwnZone[], date: string): string | null =>
  inForceOn(own, date)?.timeZone ?? null

const BEFORE_ALL = '0001-01-01'

const clockOf = ({ timeZone, dayStartHour }: Plan) => ({ timeZone, dayStartHour })
