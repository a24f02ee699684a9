import { dateOf, dayNumberOf, weekdayOf, type DayNumber } from '#core/calendar/day-number.ts'
import { isStrengthDay } from '#core/training/is-due.ts'
import { planOn } from '#core/training/plan-on.ts'
import type { Plan } from '#core/training/plan.ts'

/** The strength days of one club or member, for walks over years of them. */
export interface DueDays {
  readonly isDue: (day: DayNumber) => boolean
  /** Ascending, both ends included. */
  readonly between: (from: DayNumber, to: DayNumber) => readonly DayNumber[]
}

/** One plan's strength weekdays, from a day on. */
interface Stretch {
  readonly from: DayNumber
  /** By ISO weekday; index 0 is unused. */
  readonly due: readonly boolean[]
}

/** Says the same as `isDue` for every date, without asking the plans for each. */
export function dueDaysOf(plans: readonly Plan[]): DueDays {
  const starts = [...new Set(plans.map(({ effectiveFrom }) => dayNumberOf(effectiveFrom)))]
  const stretches: readonly Stretch[] = [
    { from: Number.NEGATIVE_INFINITY, due: weekdaysOf(planOn([], dateOf(0))) },
    ...starts
      .toSorted((a, b) => a - b)
      .map((from) => ({ from, due: weekdaysOf(planOn(plans, dateOf(from))) })),
  ]
  const isDue = (day: DayNumber): boolean => {
    let index = stretches.length - 1
    while ((stretches[index]?.from ?? 0) > day) index -= 1
    return stretches[index]?.due[weekdayOf(day)] === true
  }
  return {
    isDue,
    between: (from, to) => {
      const days: DayNumber[] = []
      for (const [index, stretch] of stretches.entries()) {
        const last = Math.min(to, (stretches[index + 1]?.from ?? Number.POSITIVE_INFINITY) - 1)
        let day = Math.max(from, stretch.from)
        for (let weekday = weekdayOf(day); day <= last; day += 1) {
          if (stretch.due[weekday]) days.push(day)
          weekday = weekday === 7 ? 1 : weekday + 1
        }
      }
      return days
    },
  }
}

const weekdaysOf = (plan: Plan): readonly boolean[] =>
  Array.from({ length: 8 }, (_, weekday) => isStrengthDay(plan, weekday))
