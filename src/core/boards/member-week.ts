import type { DayNumber } from '#core/calendar/day-number.ts'
import { SESSION_COUNTS, SHORTEST_ROW_TO_PASS } from '#core/streaks/milestones.ts'
import type { MemberFacts } from '#core/streaks/settle.ts'
import { streakOn, type JudgedDay } from '#core/streaks/streak.ts'

/** How many weeks a recap looks at: its own and those before it. */
export const RECAP_WEEKS = 8

/** Something that was reached within a week. */
export type WeekMilestone =
  | { readonly kind: 'sessions'; readonly count: number }
  /** The row grew longer than any before it. */
  | { readonly kind: 'best' }

/** What one member did in a week that is over, Monday to Sunday. */
export interface MemberWeek {
  /** By weekday, Monday first: a session on an own strength day, one on another day, or none. */
  readonly days: readonly ('strength' | 'extra' | null)[]
  /** Sessions in each of the eight weeks, oldest first; the last one is this week. */
  readonly weeks: readonly number[]
  /** Due days that nothing took out of the count. */
  readonly due: number
  readonly kept: number
  /** Those of `due` that can still be kept. */
  readonly open: number
  /** A session of the week kept the first day after a miss. */
  readonly cameBack: boolean
  /** Freezes that were spent in the week: one goes when the day after the missed one is over. */
  readonly freezes: number
  /** Due days kept in a row, as it stands now. */
  readonly run: number
  readonly milestones: readonly WeekMilestone[]
}

/**
 * @param asOf the day as of which it is judged: not before the Monday after the week
 */
export function memberWeek(facts: MemberFacts, monday: DayNumber, asOf: DayNumber): MemberWeek {
  const sunday = monday + 6
  const streak = streakOn(facts, asOf)
  const inWeek = ({ day }: JudgedDay) => monday <= day && day <= sunday
  const judged = streak.days.filter((one) => inWeek(one) && one.status !== 'neutral')
  const isOfWeek = doneBetween(monday, sunday)
  return {
    ...sessionsOf(facts, monday),
    due: judged.length,
    kept: judged.filter(({ status }) => status === 'kept').length,
    open: judged.filter(({ status }) => status === 'open').length,
    cameBack: streak.days.some((one) => isOfWeek(one) && streak.comeBacks.includes(one.day)),
    // Sunday's miss is settled on Tuesday only: it belongs to the week to come.
    freezes: streak.days.filter(
      ({ day, status }) => status === 'frozen' && monday - 1 <= day && day < sunday,
    ).length,
    run: streak.streak,
    milestones: [
      ...countReached(facts.sessions, monday, sunday),
      ...bestReached(streak.days, monday, sunday),
    ],
  }
}

/** Whether a day was kept by a session within these days. */
const doneBetween =
  (from: DayNumber, to: DayNumber) =>
  ({ servedBy }: JudgedDay): boolean =>
    servedBy !== null && from <= servedBy && servedBy <= to

function sessionsOf(
  { sessions, due }: MemberFacts,
  monday: DayNumber,
): Pick<MemberWeek, 'days' | 'weeks'> {
  const days: ('strength' | 'extra' | null)[] = Array.from({ length: 7 }, () => null)
  const weeks = Array.from({ length: RECAP_WEEKS }, () => 0)
  const first = monday - 7 * (RECAP_WEEKS - 1)
  for (let index = sessions.length - 1; index >= 0; index -= 1) {
    const day = sessions[index] ?? 0
    if (day < first) break
    if (day > monday + 6) continue
    const week = Math.floor((day - first) / 7)
    weeks[week] = (weeks[week] ?? 0) + 1
    if (day >= monday) days[day - monday] = due.isDue(day) ? 'strength' : 'extra'
  }
  return { days, weeks }
}

/** The highest count alone; the first session is no news for a whole club. */
function countReached(
  sessions: readonly DayNumber[],
  monday: DayNumber,
  sunday: DayNumber,
): readonly WeekMilestone[] {
  const upTo = (last: DayNumber) => sessions.filter((day) => day <= last).length
  const [before, after] = [upTo(monday - 1), upTo(sunday)]
  const count = SESSION_COUNTS.findLast((one) => one > 1 && before < one && one <= after)
  return count === undefined ? [] : [{ kind: 'sessions', count }]
}

/** Walks the rows as `streakOn` does. One that passes the rows before it and ends is reached too. */
function bestReached(
  days: readonly JudgedDay[],
  monday: DayNumber,
  sunday: DayNumber,
): readonly WeekMilestone[] {
  const isOfWeek = doneBetween(monday, sunday)
  let row = 0
  let before = 0
  for (const one of days) {
    if (one.status === 'missed') {
      before = Math.max(before, row)
      row = 0
    }
    if (one.status !== 'kept') continue
    row += 1
    const passes = row === before + 1 && before >= SHORTEST_ROW_TO_PASS
    if (passes && isOfWeek(one)) return [{ kind: 'best' }]
  }
  return []
}
