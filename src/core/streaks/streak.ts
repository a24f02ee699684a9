import type { DayNumber } from '#core/calendar/day-number.ts'
import { settle, type MemberFacts, type SettledDay } from './settle.ts'

/** A due day after the walk: a miss that a freeze covered is `frozen`. */
export interface JudgedDay extends Omit<SettledDay, 'status'> {
  readonly status: SettledDay['status'] | 'frozen'
}

export interface Streak {
  /** Due days kept in a row, up to now. */
  readonly streak: number
  readonly best: number
  /** The best of the rows before the current one. */
  readonly bestBefore: number
  /** In hand, 0-2. */
  readonly freezes: number
  /** Kept days since the last freeze was earned, 0-7. */
  readonly earned: number
  /** Sessions in all, extras too, up to today. */
  readonly sessions: number
  /** The last eight due days that are kept, missed or frozen; `of` is fewer for somebody new. */
  readonly lastEight: { readonly kept: number; readonly of: number }
  /** The first kept day after each miss, frozen or not. */
  readonly comeBacks: readonly DayNumber[]
  /** Every due day from the first session's day to today. */
  readonly days: readonly JudgedDay[]
}

const FREEZES_AT_START = 1
const MOST_FREEZES = 2
/** Kept days that earn a freeze. */
const KEPT_FOR_A_FREEZE = 8

/** Walks the due days in order. Freezes are spent without being asked for. */
export function streakOn(facts: MemberFacts, today: DayNumber): Streak {
  let streak = 0
  let best = 0
  let bestBefore = 0
  let freezes = FREEZES_AT_START
  let earned = 0
  let afterMiss = false
  const comeBacks: DayNumber[] = []
  const days = settle(facts, today).map((settled): JudgedDay => {
    if (settled.status === 'kept') {
      streak += 1
      best = Math.max(best, streak)
      earned += 1
      if (earned === KEPT_FOR_A_FREEZE) {
        earned = 0
        freezes = Math.min(MOST_FREEZES, freezes + 1)
      }
      if (afterMiss) comeBacks.push(settled.day)
      afterMiss = false
      return settled
    }
    if (settled.status !== 'missed') return settled
    afterMiss = true
    if (freezes > 0) {
      freezes -= 1
      return { ...settled, status: 'frozen' }
    }
    streak = 0
    bestBefore = best
    return settled
  })
  return {
    streak,
    best,
    bestBefore,
    freezes,
    earned,
    sessions: countUpTo(facts.sessions, today),
    lastEight: lastEightOf(days),
    comeBacks,
    days,
  }
}

/** Whether the day counts in consistency and in "n of your last 8". */
export const isSettled = ({ status }: JudgedDay): boolean =>
  status === 'kept' || status === 'missed' || status === 'frozen'

function lastEightOf(days: readonly JudgedDay[]): Streak['lastEight'] {
  let kept = 0
  let of = 0
  for (let index = days.length - 1; index >= 0 && of < 8; index -= 1) {
    const day = days[index]
    if (!day || !isSettled(day)) continue
    of += 1
    if (day.status === 'kept') kept += 1
  }
  return { kept, of }
}

function countUpTo(sessions: readonly DayNumber[], today: DayNumber): number {
  let count = sessions.length
  while (count > 0 && (sessions[count - 1] ?? 0) > today) count -= 1
  return count
}
