import { en } from '#messages/en.ts'
import type { Streak } from '#core/streaks/streak.ts'
import type { StreakReport } from '#core/streaks/streak-report.ts'
import { writtenDate, writtenWeekday } from './written-date.ts'

/** `7 in a row, 6 of your last 8`; never a bare 0: then sessions and the best row stand instead. */
export function rowWords({ streak, lastEight, sessions, best }: Streak): string {
  const m = en.session
  const eight = lastEight.of > 1 ? [m.lastEight(lastEight.kept, lastEight.of)] : []
  return streak > 0
    ? [m.row(streak), ...eight].join(', ')
    : [m.soFar(sessions), ...eight, ...(best > 0 ? [m.bestRun(best)] : [])].join(', ')
}

/** `1 freeze in hand`; empty without one. */
export const freezeWords = ({ freezes }: Streak): string =>
  freezes === 0 ? '' : en.session.freezes(freezes)

/** What is open, else the next due day: `Next: Friday 27 November`. */
export function nextWords({ today, open, next }: StreakReport): string {
  const m = en.session
  const words = open.map((day) =>
    day.equals(today) ? m.openToday : m.openYesterday(writtenWeekday(day), writtenWeekday(today)),
  )
  if (words.length > 0) return words.join('. ')
  return next ? m.next(writtenDate(next, today)) : m.noNext
}
