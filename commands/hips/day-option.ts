import type { Direction } from '#core/calendar/day-word.ts'
import { optionalText, type Option } from '#interactions/option.ts'
import type { App } from '#use-cases/app.ts'
import { DAY_LENGTH } from '#views/custom-ids.ts'
import { suggestClubDays } from '#commands/suggest-club-days.ts'

const ABOUT: Readonly<Record<Direction, string>> = {
  forwards: 'today, tomorrow, yesterday, a weekday or YYYY-MM-DD',
  backwards: 'today or yesterday, as a word, a weekday or YYYY-MM-DD',
}

/** The `day` option: offers the days around the club's own today, and takes any text. */
export const dayOption = (app: App, direction: Direction): Option<string | undefined> =>
  optionalText(ABOUT[direction], {
    maxLength: DAY_LENGTH,
    suggest: suggestClubDays(app, direction),
  })
