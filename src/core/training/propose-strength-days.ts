import type { Weekday } from './plan.ts'

/** A proposed day, and what a card needs to explain it. */
export interface ProposedDay {
  readonly weekday: Weekday
  /** null = a day without a run; else the strength comes after this run. */
  readonly afterRun: 'easy' | 'hard' | null
  /** Keep it easy, tomorrow is hard. */
  readonly beforeHardRun: boolean
  /** The day before is a hard run. */
  readonly afterHardRun: boolean
}

export interface RunWeek {
  readonly runDays: readonly Weekday[]
  /** Long runs and intervals; run days too, whether `runDays` names them or not. */
  readonly hardRunDays: readonly Weekday[]
}

export type StrengthDaysAWeek = 1 | 2 | 3

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/**
 * Strength days for a club's week, in order; a captain can always choose others. Two a week is what
 * people who are left to themselves do, so two is the usual `target`.
 *
 * Never two adjacent days when that can be avoided. Then days without a run come first, then easy
 * run days, then hard ones, both after the run and never on the day before a hard run. Among these
 * the greatest smallest gap, counted round the week; then the fewest days directly before a hard
 * run, the fewest directly after one, the lower sum of weekdays, the earliest days. Days without a
 * run are used even if all of them stand before a hard run. Fewer than `target` come back when only
 * run days before a hard run would be left; a week of seven hard runs has none.
 */
export function proposeStrengthDays(
  runs: RunWeek,
  target: StrengthDaysAWeek = 2,
): readonly ProposedDay[] {
  const usable = WEEK.map((weekday) => strengthDayAmong(runs, weekday)).filter(
    (day) => day.afterRun === null || !day.beforeHardRun,
  )
  const choices = choicesOf(usable, Math.min(target, usable.length))
  return choices.reduce((best, choice) => (compare(choice, best) < 0 ? choice : best))
}

/** How strength on a weekday stands to the club's runs, whoever chose it. */
export function strengthDayAmong({ runDays, hardRunDays }: RunWeek, weekday: Weekday): ProposedDay {
  const hard = hardRunDays.includes(weekday)
  return {
    weekday,
    afterRun: hard ? 'hard' : runDays.includes(weekday) ? 'easy' : null,
    beforeHardRun: hardRunDays.includes(dayAfter(weekday, 1)),
    afterHardRun: hardRunDays.includes(dayAfter(weekday, 6)),
  }
}

function dayAfter(weekday: Weekday, days: number): Weekday {
  return (((weekday - 1 + days) % 7) + 1) as Weekday
}

/** Every way to take `count` of the days, the earliest days first. */
function choicesOf(days: readonly ProposedDay[], count: number): readonly ProposedDay[][] {
  if (count === 0) return [[]]
  return days.flatMap((day, i) =>
    choicesOf(days.slice(i + 1), count - 1).map((others) => [day, ...others]),
  )
}

/** Below 0 when `a` is better. Equal choices keep their order, which is the earliest days first. */
function compare(a: readonly ProposedDay[], b: readonly ProposedDay[]): number {
  const costsOfB = costs(b)
  return costs(a).reduce((found, cost, i) => found || cost - (costsOfB[i] ?? 0), 0)
}

/** What speaks against a choice, the weightiest first. */
function costs(days: readonly ProposedDay[]): readonly number[] {
  const gap = smallestGap(days)
  const count = (is: (day: ProposedDay) => boolean) => days.filter(is).length
  return [
    gap === 1 ? 1 : 0,
    count((day) => day.afterRun === 'hard'),
    count((day) => day.afterRun === 'easy'),
    -gap,
    count((day) => day.beforeHardRun),
    count((day) => day.afterHardRun),
    days.reduce((sum, day) => sum + day.weekday, 0),
  ]
}

/** Days from one strength day to the next, round the week; 7 for a single one. */
function smallestGap(days: readonly ProposedDay[]): number {
  return Math.min(
    7,
    ...days.map((day, i) => {
      const next = days[(i + 1) % days.length] ?? day
      return (next.weekday - day.weekday + 7) % 7 || 7
    }),
  )
}
