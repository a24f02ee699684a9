import { suggestDays, type Direction } from '#core/calendar/day-word.ts'
import type { Choice } from '#interactions/option.ts'
import { writtenDate } from '#views/written-date.ts'

/** The days around `today` that begin with what is typed, each with its date. */
export const dayChoices = (
  typed: string,
  today: Temporal.PlainDate,
  direction: Direction,
): Choice[] =>
  suggestDays(typed, today, direction).map(({ word, date }) => ({
    name: `${word} · ${writtenDate(date, today)}`,
    value: word,
  }))
