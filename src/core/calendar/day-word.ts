/** What a person wrote for a day: a word, a weekday or YYYY-MM-DD. */
export type DayAnswer =
  | { readonly kind: 'day'; readonly date: Temporal.PlainDate }
  /** Looks like a date, but the calendar has no such day (31 February). */
  | { readonly kind: 'no-such-date' }
  | { readonly kind: 'not-a-day' }

/** Weekdays are read from today on (`forwards`) or back from today (`backwards`); today counts. */
export type Direction = 'forwards' | 'backwards'

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** The day that `written` means on `today`. Case and outer spaces do not matter. */
export function readDay(
  written: string,
  today: Temporal.PlainDate,
  direction: Direction,
): DayAnswer {
  const word = written.trim().toLowerCase()
  if (word === 'today') return { kind: 'day', date: today }
  if (word === 'tomorrow') return { kind: 'day', date: today.add({ days: 1 }) }
  if (word === 'yesterday') return { kind: 'day', date: today.subtract({ days: 1 }) }
  const weekday = weekdayOf(word)
  if (weekday) return { kind: 'day', date: nearest(weekday, today, direction) }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return { kind: 'not-a-day' }
  try {
    return { kind: 'day', date: Temporal.PlainDate.from(word, { overflow: 'reject' }) }
  } catch {
    return { kind: 'no-such-date' }
  }
}

/** ISO weekday for a name or an abbreviation of at least two letters ("tu", "thurs"). */
function weekdayOf(word: string): number | null {
  if (word.length < 2) return null
  const index = WEEKDAYS.findIndex((name) => name.startsWith(word))
  return index < 0 ? null : index + 1
}

function nearest(weekday: number, today: Temporal.PlainDate, direction: Direction) {
  return direction === 'forwards'
    ? today.add({ days: (weekday - today.dayOfWeek + 7) % 7 })
    : today.subtract({ days: (today.dayOfWeek - weekday + 7) % 7 })
}

/**
 * The days to offer while somebody types: today, its neighbours and the week that lies in the
 * direction, kept to those that begin with what is typed. A date that is written out is offered
 * back as it is.
 */
export function suggestDays(
  typed: string,
  today: Temporal.PlainDate,
  direction: Direction,
): readonly { readonly word: string; readonly date: Temporal.PlainDate }[] {
  const sign = direction === 'forwards' ? 1 : -1
  const near =
    direction === 'forwards' ? ['today', 'tomorrow', 'yesterday'] : ['today', 'yesterday']
  const week = [2, 3, 4, 5, 6].map(
    (days) => WEEKDAYS[today.add({ days: days * sign }).dayOfWeek - 1] ?? 'monday',
  )
  const start = typed.trim().toLowerCase()
  const words = [...near, ...week].filter((word) => word.startsWith(start))
  const answer = readDay(start, today, direction)
  if (words.length === 0 && answer.kind === 'day') words.push(start)
  return words.flatMap((word) => {
    const day = readDay(word, today, direction)
    return day.kind === 'day' ? [{ word, date: day.date }] : []
  })
}
