import type { DaySign, HeatMap } from '#core/streaks/heat-map.ts'

/**
 * The weeks up to `today`, by default a Friday, with the days named here (YYYY-MM-DD); all others
 * are not due.
 */
export function aHeatMap(
  days: Readonly<Record<string, DaySign>> = {},
  { today = '2026-11-27' }: { readonly today?: string } = {},
): HeatMap {
  const weeks = 26
  const last = Temporal.PlainDate.from(today)
  const monday = last.subtract({ days: last.dayOfWeek - 1 + (weeks - 1) * 7 })
  const inWeek = (week: number) =>
    Array.from({ length: 7 }, (_, day) => monday.add({ days: week * 7 + day }))
      .filter((date) => Temporal.PlainDate.compare(date, last) <= 0)
      .map((date) => ({ date, sign: days[date.toString()] ?? ('not-due' as const) }))
  return { weeks: Array.from({ length: weeks }, (_, week) => inWeek(week)), today: last }
}
