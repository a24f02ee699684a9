import { createDayClock, type ClockSetting, type DayClock } from '#core/calendar/day-clock.ts'
import { startOfClubDay } from '#core/calendar/club-day.ts'
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

/** How far ahead a zone is looked for; across the date line a day is skipped. */
const LATEST_DAYS = 3

/**
 * The first club day that begins under a member's change of zone: the date of the change itself still
 * begins under the old one when the new zone is ahead.
 *
 * @param from the date on which the change takes effect
 */
export function firstDayInZone(
  plans: readonly Plan[],
  own: readonly OwnZone[],
  from: Temporal.PlainDate,
): Temporal.PlainDate {
  const clock = memberClock(plans, own)
  for (let days = 0; days < LATEST_DAYS; days += 1) {
    const date = from.add({ days })
    const plan = planOn(plans, date)
    const zone = ownZoneOn(own, date.toString()) ?? plan.timeZone
    if (clock.startOf(date).equals(startOfClubDay(date, zone, plan.dayStartHour))) return date
  }
  return from
}

/** The zone in force on a date (YYYY-MM-DD) that the member has set; null = the club's. */
export const ownZoneOn = (own: readonly OwnZone[], date: string): string | null =>
  inForceOn(own, date)?.timeZone ?? null

const BEFORE_ALL = '0001-01-01'

const clockOf = ({ timeZone, dayStartHour }: Plan) => ({ timeZone, dayStartHour })
