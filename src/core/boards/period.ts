import { dateOf, dayNumber, mondayNumber, type DayNumber } from '#core/calendar/day-number.ts'

export const PERIODS = ['week', 'month', 'season', 'all'] as const
/** A season is a calendar quarter. */
export type PeriodKind = (typeof PERIODS)[number]

/** Both ends included. */
export interface Period {
  readonly kind: PeriodKind
  readonly from: DayNumber
  readonly to: DayNumber
}

/** The period of this kind that `day` is in. */
export function periodAround(kind: PeriodKind, day: DayNumber): Period {
  switch (kind) {
    case 'week':
      return { kind, from: mondayNumber(day), to: mondayNumber(day) + 6 }
    case 'month':
      return months(kind, dateOf(day).with({ day: 1 }), 1)
    case 'season': {
      const date = dateOf(day)
      const month = date.month - ((date.month - 1) % 3)
      return months(kind, date.with({ month, day: 1 }), 3)
    }
    case 'all':
      return { kind, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
  }
}

/** The one before; `all` has none. */
export const periodBefore = (period: Period): Period | null =>
  period.kind === 'all' ? null : periodAround(period.kind, period.from - 1)

/** The day from which on a period's board stands for good: two club days after its end. */
export const closesOn = (period: Period): DayNumber => period.to + 3

function months(kind: PeriodKind, first: Temporal.PlainDate, length: number): Period {
  return {
    kind,
    from: dayNumber(first),
    to: dayNumber(first.add({ months: length })) - 1,
  }
}
