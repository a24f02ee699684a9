import { dateOf, dayNumber, mondayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import type { DaySign, HeatMap } from './heat-map.ts'
import type { MemberFacts } from './settle.ts'
import type { JudgedDay, Streak } from './streak.ts'

const WEEKS = 26

const SIGN_OF: Readonly<Record<JudgedDay['status'], DaySign>> = {
  kept: 'kept',
  frozen: 'frozen',
  missed: 'missed',
  open: 'open',
  neutral: 'paused',
}

/**
 * The last 26 weeks of one member. Days that do not count are not due, but for one's own pauses.
 *
 * @param isPaused whether the day is shown as paused: never to others
 */
export function memberHeatMap(
  { sessions }: MemberFacts,
  { days }: Streak,
  today: Temporal.PlainDate,
  isPaused: (day: DayNumber) => boolean,
): HeatMap {
  const last = dayNumber(today)
  const first = mondayNumber(last) - 7 * (WEEKS - 1)
  const judged = new Map(days.map((one) => [one.day, one.status]))
  const done = new Set(sessions)
  const signOf = (day: DayNumber): DaySign => {
    const status = judged.get(day)
    if (status === 'neutral' && !isPaused(day)) return 'not-due'
    if (status) return SIGN_OF[status]
    return done.has(day) ? 'extra' : 'not-due'
  }
  const weeks = Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => first + 7 * week + weekday)
      .filter((day) => day <= last)
      .map((day) => ({ date: dateOf(day), sign: signOf(day) })),
  )
  return { weeks, today }
}

/** Sessions within the weeks of the map. */
export const sessionsIn = ({ sessions }: MemberFacts, today: Temporal.PlainDate): number => {
  const last = dayNumber(today)
  const first = mondayNumber(last) - 7 * (WEEKS - 1)
  return sessions.filter((day) => first <= day && day <= last).length
}
