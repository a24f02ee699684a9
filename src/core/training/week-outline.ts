import { dateOf, dayNumber } from '#core/calendar/day-number.ts'
import { raceRules, takesMidRun, takesStrength, type RaceRule } from '#core/races/race-rule.ts'
import type { Race } from '#core/races/race.ts'
import { isDue } from './is-due.ts'
import { midRunKind } from './mid-run.ts'
import type { Plan } from './plan.ts'
import type { MidRun, SessionName } from './routine.ts'
import { weekDays } from './week-days.ts'
import { weekNumber } from './week-number.ts'

export interface OutlineDay {
  readonly date: Temporal.PlainDate
  /** A run day with strength is a strength day, with `afterRun`; a race day is a run day. */
  readonly kind: 'strength' | 'run' | 'rest'
  /** The run of this day is a hard one. */
  readonly hard: boolean
  /** null on other days and in a programme as written. */
  readonly session: SessionName | null
  readonly afterRun: boolean
  /** Strength directly before a hard run: keep it easy. */
  readonly beforeHardRun: boolean
  readonly midRun: MidRun['kind'] | null
  /** The race that has a say in the day; null without one. */
  readonly race: RaceRule | null
  /** By the plan it is a strength day, and the race takes the strength from it. */
  readonly racedOut: boolean
}

/** What an outline may know about the member it is for. */
export interface OutlineFor {
  readonly hill: boolean
  /** The member has finished the ladder and follows the balanced week. */
  readonly ladderDone?: boolean
  /** The club's, and the member's own. */
  readonly races?: readonly Race[]
}

/** The seven days, Monday to Sunday, of the week that `date` is in. */
export function weekOutline(
  plans: readonly Plan[],
  date: Temporal.PlainDate,
  member: OutlineFor = { hill: false },
): readonly OutlineDay[] {
  const rules = raceRules(member.races ?? [], (day) => isDue(plans, dateOf(day)))
  return weekDays(plans, date, member.ladderDone).map((day) => {
    const race = rules(dayNumber(day.date))
    const racedOut = day.strength && race !== null && takesStrength(race.phase)
    const strength = day.strength && !racedOut
    const run = day.run || race?.race.day.equals(day.date) === true
    const hasMidRun = day.carriesMidRun && !(race !== null && takesMidRun(race.phase))
    return {
      date: day.date,
      kind: strength ? 'strength' : run ? 'run' : 'rest',
      hard: day.hard,
      session: strength ? day.session : null,
      afterRun: strength && day.afterRun,
      beforeHardRun: strength && day.beforeHardRun,
      midRun: hasMidRun
        ? midRunKind(weekNumber(day.plan.startMonday, day.date), member.hill)
        : null,
      race,
      racedOut,
    }
  })
}
