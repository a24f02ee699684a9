import type { Choice } from '#interactions/option.ts'
import { writtenDate } from '#views/written-date.ts'
import { dayChoices } from './day-choices.ts'

const WEEKS = 26
const SATURDAY = 6

/** The next days by their words, then the weekends of half a year, by date or by how it is written. */
export function raceDayChoices(typed: string, today: Temporal.PlainDate): Choice[] {
  const yesterday = today.subtract({ days: 1 })
  const near = dayChoices(typed, today, 'forwards').filter(
    ({ value }) => value !== 'yesterday' && value !== yesterday.toString(),
  )
  const saturday = today.add({ days: 7 + SATURDAY - today.dayOfWeek })
  const weekends = Array.from({ length: WEEKS }, (_, week) =>
    [0, 1].map((days) => saturday.add({ days: 7 * week + days })),
  ).flat()
  const wanted = typed.trim().toLowerCase()
  const later = weekends
    .map((date) => ({ name: writtenDate(date, today), value: date.toString() }))
    .filter(({ name, value }) => value.includes(wanted) || name.toLowerCase().includes(wanted))
  const known = new Set(near.map(({ value }) => value))
  return [...near, ...later.filter(({ value }) => !known.has(value))]
}
