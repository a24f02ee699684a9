import { RACE_DISTANCES } from '#core/races/race.ts'
import { optionalChoice, optionalText, type Suggest } from '#interactions/option.ts'
import type { AutocompleteRequest } from '#interactions/request.ts'
import { en } from '#messages/en.ts'
import { DAY_LENGTH } from '#views/custom-ids.ts'
import { raceDayChoices } from './race-day-choices.ts'

/** The options of both race commands; without them the list is shown. */
export const raceOptions = (todayOf: (request: AutocompleteRequest) => Temporal.PlainDate) => {
  const suggest: Suggest = (typed, request) => raceDayChoices(typed, todayOf(request))
  return {
    date: optionalText(en.races.dateOption, { maxLength: DAY_LENGTH, suggest }),
    distance: optionalChoice(
      en.races.distanceOption,
      RACE_DISTANCES,
      (distance) => en.races.distance[distance],
    ),
  }
}
