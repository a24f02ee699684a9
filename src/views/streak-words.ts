import { en } from '#messages/en.ts'
import { dateOf } from '#core/calendar/day-number.ts'
import { isSettled, type Streak } from '#core/streaks/streak.ts'
import type { StreakReport } from '#core/streaks/streak-report.ts'
import { writtenDate, writtenDay, writtenWeekday } from './written-date.ts'
import { writtenList } from './written-list.ts'

type EightWords = (kept: number, of: number) => string

/**
 * `7 in a row, 6 of your last 8`; never a bare 0: then sessions and the best row stand instead.
 *
 * @param eight how the last eight are put; said to their owner when left out
 */
export const rowWords = (streak: Streak, eight?: EightWords): string =>
  streak.streak > 0
    ? [en.session.row(streak.streak), ...lastEightWords(streak, eight)].join(', ')
    : soFarWords(streak, eight)

/** `31 sessions so far, 5 of your last 8, best run 12`. */
export const soFarWords = (streak: Streak, eight?: EightWords): string =>
  [
    en.session.soFar(streak.sessions),
    ...lastEightWords(streak, eight),
    ...(streak.best > 0 ? [en.session.bestRun(streak.best)] : []),
  ].join(', ')

/** None of eight is left unsaid: the number would only shame. */
const lastEightWords = (
  { lastEight: { kept, of } }: Streak,
  eight: EightWords = en.session.lastEight,
): readonly string[] => (of > 1 && kept > 0 ? [eight(kept, of)] : [])

/** `1 freeze in hand`; empty without one, and as long as there is no row to cover. */
export const freezeWords = ({ freezes, streak }: Streak): string =>
  freezes === 0 || streak === 0 ? '' : en.session.freezes(freezes)

/** Freezes that were spent since the last kept day: nobody is left to find out by themselves. */
export function freezeNews({ streak, today }: StreakReport): string {
  const settled = streak.days.filter(isSettled)
  const lastKept = settled.findLastIndex(({ status }) => status === 'kept')
  const since = settled.slice(lastKept + 1)
  if (since.length === 0 || since.some(({ status }) => status !== 'frozen')) return ''
  const days = writtenList(since.map(({ day }) => writtenDay(dateOf(day), today)))
  return en.session.frozen(days, since.length, streak.freezes)
}

/** What is open, else the next due day: `Next: Friday 27 November`. To its owner alone. */
export function nextWords({ today, open, next, isHeld }: StreakReport): string {
  const m = en.session
  const words = open.map((day) =>
    day.equals(today) ? m.openToday : m.openYesterday(writtenWeekday(day), writtenWeekday(today)),
  )
  if (words.length > 0) return words.join('. ')
  if (isHeld) return en.pain.nextHeld
  return next ? m.next(writtenDate(next, today)) : m.noNext
}
