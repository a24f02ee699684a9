import { dateOf, dayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import { neutralByRace } from '#core/races/race-rule.ts'
import type { Race } from '#core/races/race.ts'
import { isDeloadWeek } from './deload.ts'
import { isDue } from './is-due.ts'
import { planOn } from './plan-on.ts'
import type { Plan } from './plan.ts'
import { weekNumber } from './week-number.ts'

/** What a club's week from a Monday on holds, as its channel is told. */
export interface WeekAhead {
  /** Strength days on which strength is trained: a race may keep some free. */
  readonly strength: readonly Temporal.PlainDate[]
  /** Strength days that the club has taken off. */
  readonly off: readonly Temporal.PlainDate[]
  /** One set less in everything. */
  readonly isLighter: boolean
  /** The club's next race, up to the Sunday after next. */
  readonly race: Pick<Race, 'day' | 'distance'> | null
}

/** How far ahead a race is spoken of: it rules the days from two weeks before it on. */
const RACE_DAYS = 13

/**
 * @param plans the club's, in the order of saving
 * @param races the club's, removed ones too
 * @param isAmnesty whether the club has taken a date out of the count
 */
export function weekAhead(
  plans: readonly Plan[],
  monday: Temporal.PlainDate,
  races: readonly Race[],
  isAmnesty: (day: DayNumber) => boolean,
): WeekAhead {
  const due = Array.from({ length: 7 }, (_, days) => monday.add({ days })).filter((date) =>
    isDue(plans, date),
  )
  const plan = planOn(plans, monday)
  const isKeptFree = neutralByRace(races, (day) => isDue(plans, dateOf(day)))
  return {
    strength: due.filter((date) => !isAmnesty(dayNumber(date)) && !isKeptFree(dayNumber(date))),
    off: due.filter((date) => isAmnesty(dayNumber(date))),
    isLighter:
      plan.programme === 'balanced-week' && isDeloadWeek(weekNumber(plan.startMonday, monday)),
    race: nextRace(races, monday),
  }
}

function nextRace(races: readonly Race[], today: Temporal.PlainDate): WeekAhead['race'] {
  const last = today.add({ days: RACE_DAYS })
  const [next] = races
    .filter(
      ({ day, removedOn }) =>
        Temporal.PlainDate.compare(today, day) <= 0 &&
        Temporal.PlainDate.compare(day, last) <= 0 &&
        (removedOn === null || Temporal.PlainDate.compare(today, removedOn) < 0),
    )
    .toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day))
  return next ? { day: next.day, distance: next.distance } : null
}
