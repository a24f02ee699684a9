import { isSettled, type Streak } from '#core/streaks/streak.ts'
import type { DayNumber } from '#core/calendar/day-number.ts'
import type { Period } from './period.ts'

/** What one member did in a period. */
export interface Tally {
  readonly sessions: number
  readonly kept: number
  /** Due days kept, missed or frozen; neutral and open ones are left out. */
  readonly settled: number
}

export const NOTHING: Tally = { sessions: 0, kept: 0, settled: 0 }

/**
 * @param sessions ascending; only those up to `today` count
 */
export function tallyOf(
  { days }: Pick<Streak, 'days'>,
  sessions: readonly DayNumber[],
  today: DayNumber,
  { from, to }: Pick<Period, 'from' | 'to'>,
): Tally {
  const last = Math.min(to, today)
  let count = 0
  for (let index = sessions.length - 1; index >= 0; index -= 1) {
    const day = sessions[index] ?? 0
    if (day < from) break
    if (day <= last) count += 1
  }
  let kept = 0
  let settled = 0
  for (let index = days.length - 1; index >= 0; index -= 1) {
    const one = days[index]
    if (!one || one.day < from) break
    if (one.day > to || !isSettled(one)) continue
    settled += 1
    if (one.status === 'kept') kept += 1
  }
  return { sessions: count, kept, settled }
}
