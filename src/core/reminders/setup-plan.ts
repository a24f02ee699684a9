import { clubDay } from '#core/calendar/club-day.ts'
import { clubToday } from '#core/training/club-today.ts'
import { inForceOn } from '#core/training/in-force.ts'
import { planOn } from '#core/training/plan-on.ts'
import type { Plan } from '#core/training/plan.ts'
import { mondayOf } from '#core/training/week-number.ts'
import { isSame, weekOf, type ClubWeek } from './setup-draft.ts'

/**
 * The plan to save for a week; null when that was set already. A club's first plan holds from today
 * on by its own clock, a later one from the next club day on, and never before one that is on its
 * way, which would win over it. Weeks are counted on as long as the programme stays.
 *
 * @param plans the club's, in the order of saving
 */
export function planFor(
  week: ClubWeek,
  plans: readonly Plan[],
  now: Temporal.Instant,
): Plan | null {
  const last = lastSet(plans)
  if (!last) {
    const today = clubDay(now, week.timeZone, week.dayStartHour)
    return dated(week, today, mondayOf(today).toString())
  }
  if (isSame(weekOf(last), weekOf({ ...last, ...week }))) return null
  const tomorrow = clubToday(plans, now).add({ days: 1 })
  const coming = Temporal.PlainDate.from(last.effectiveFrom)
  const from = Temporal.PlainDate.compare(coming, tomorrow) > 0 ? coming : tomorrow
  const before = planOn(plans, from.subtract({ days: 1 }))
  const goesOn = before.programme === week.programme
  return dated(week, from, goesOn ? before.startMonday : mondayOf(from).toString())
}

const dated = (week: ClubWeek, from: Temporal.PlainDate, startMonday: string): Plan => ({
  ...week,
  effectiveFrom: from.toString(),
  startMonday,
})

/** What holds once every plan has taken effect. */
export const lastSet = (plans: readonly Plan[]): Plan | undefined => inForceOn(plans, '9999-12-31')
