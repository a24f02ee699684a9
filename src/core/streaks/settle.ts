import type { DayNumber } from '#core/calendar/day-number.ts'
import type { DueDays } from './due-days.ts'

/** What is known about one member in one club. */
export interface MemberFacts {
  readonly due: DueDays
  /** Days with a session, ascending, each once. */
  readonly sessions: readonly DayNumber[]
  /** Whether a pause, an amnesty or a date that never came takes the day out of the count. */
  readonly isNeutral: (day: DayNumber) => boolean
}

export interface SettledDay {
  readonly day: DayNumber
  /** `open` = can still be kept: until the next club day has ended. */
  readonly status: 'kept' | 'neutral' | 'open' | 'missed'
  /** The day of the session that keeps it: its own, the one before or the one after; else null. */
  readonly servedBy: DayNumber | null
}

/**
 * The due days from the day of the first session up to `today`, ascending. A due day is kept by a
 * session on it; else by an extra session (on a day that is not due, and not used yet) on the day
 * before, or failing that on the day after. Settled in ascending order, so that an extra serves the
 * earlier of two. Sessions after `today` are not looked at.
 */
export function settle(facts: MemberFacts, today: DayNumber): readonly SettledDay[] {
  const { due, sessions, isNeutral } = facts
  const [first] = sessions
  if (first === undefined || first > today) return []
  const settled: SettledDay[] = []
  let lastUsed: DayNumber | null = null
  // The first session that is not before the day in front of the due day.
  let near = 0
  for (const day of due.between(first, today)) {
    while ((sessions[near] ?? day) < day - 1) near += 1
    const around = [sessions[near], sessions[near + 1], sessions[near + 2]]
    const isExtra = (at: DayNumber) =>
      at <= today && at !== lastUsed && around.includes(at) && !due.isDue(at)
    const servedBy = around.includes(day)
      ? day
      : isExtra(day - 1)
        ? day - 1
        : isExtra(day + 1)
          ? day + 1
          : null
    if (servedBy !== null) {
      settled.push({ day, status: 'kept', servedBy })
      if (servedBy !== day) lastUsed = servedBy
    } else {
      const status = isNeutral(day) ? 'neutral' : today <= day + 1 ? 'open' : 'missed'
      settled.push({ day, status, servedBy })
    }
  }
  return settled
}
