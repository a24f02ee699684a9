import type { Plan } from './plan.ts'
import type { MidRun, SessionName } from './routine.ts'
import { weekDays } from './week-days.ts'
import { weekNumber } from './week-number.ts'
import { midRunKind } from './mid-run.ts'

export interface OutlineDay {
  readonly date: Temporal.PlainDate
  /** A run day with strength is a strength day, with `afterRun`. */
  readonly kind: 'strength' | 'run' | 'rest'
  /** The run of this day is a hard one. */
  readonly hard: boolean
  /** null on other days and in a programme as written. */
  readonly session: SessionName | null
  readonly afterRun: boolean
  /** Strength directly before a hard run: keep it easy. */
  readonly beforeHardRun: boolean
  readonly midRun: MidRun['kind'] | null
}

/** What an outline may know about the member it is for. */
export interface OutlineFor {
  readonly hill: boolean
  /** The member has finished the ladder and follows the balanced week. */
  readonly ladderDone?: boolean
}

/** The seven days, Monday to Sunday, of the week that `date` is in. */
export function weekOutline(
  plans: readonly Plan[],
  date: Temporal.PlainDate,
  member: OutlineFor = { hill: false },
): readonly OutlineDay[] {
  return weekDays(plans, date, member.ladderDone).map((day) => ({
    date: day.date,
    kind: day.strength ? 'strength' : day.run ? 'run' : 'rest',
    hard: day.hard,
    session: day.session,
    afterRun: day.afterRun,
    beforeHardRun: day.beforeHardRun,
    midRun: day.carriesMidRun
      ? midRunKind(weekNumber(day.plan.startMonday, day.date), member.hill)
      : null,
  }))
}
