import { mondayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import type { Standing } from './standing.ts'

/** Due days of everybody who was available, up to and including today, and how many were kept. */
export interface TeamWeek {
  readonly kept: number
  readonly due: number
}

/** The club's week that `today` is in. */
export function teamWeek(standings: Iterable<Standing>, today: DayNumber): TeamWeek {
  let kept = 0
  let due = 0
  for (const { clubDay, twoWeeks } of standings) {
    const shift = mondayNumber(today) - mondayNumber(clubDay)
    // A standing is computed anew before its two weeks are over.
    const upToToday = (1 << (today - mondayNumber(today) + 1)) - 1
    kept += countBits((twoWeeks.kept >> shift) & upToToday)
    due += countBits((twoWeeks.due >> shift) & upToToday)
  }
  return { kept, due }
}

function countBits(bits: number): number {
  let rest = bits
  let count = 0
  for (; rest !== 0; rest &= rest - 1) count += 1
  return count
}
