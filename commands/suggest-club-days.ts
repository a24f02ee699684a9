import type { Direction } from '#core/calendar/day-word.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import type { Suggest } from '#interactions/option.ts'
import type { App } from '#use-cases/app.ts'
import { readClub } from '#use-cases/member-record.ts'
import { dayChoices } from './day-choices.ts'

/** Offers the days around the club's own today while somebody types one. */
export const suggestClubDays =
  (app: App, direction: Direction): Suggest =>
  (typed, { guildId, now }) =>
    dayChoices(typed, readClub(guildId ?? NO_CLUB, app).clock.dayAt(now), direction)
