import { dateOf, dayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import type { Pause } from '#core/sessions/pause.ts'
import { pausedUntil } from '#core/sessions/running-pauses.ts'
import type { MemberFacts } from './settle.ts'
import { keepsTomorrow, type StreakReport } from './streak-report.ts'

/** Where a member stands with the day that is shown to them. */
export interface DayState {
  /** The day that Done logs: today or yesterday; null when there is nothing to log here. */
  readonly doneLogs: Temporal.PlainDate | null
  /** The day of the session that keeps the shown day; null when it is not kept. */
  readonly keptOn: Temporal.PlainDate | null
  /**
   * `late`: the shown day is yesterday, still open, and today's session would keep it.
   * `ahead`: the shown day is tomorrow, and a session today would keep it.
   */
  readonly standsIn: 'late' | 'ahead' | null
  /** The end of the pause that the shown day is in. */
  readonly pausedUntil: Temporal.PlainDate | null
  /** A captain has said that the shown day was not done: the member cannot log it. */
  readonly captainSaidNo: boolean
  /** The shown day counts against nobody in the club. */
  readonly isAmnesty: boolean
  readonly report: StreakReport
}

interface DayFacts {
  readonly facts: MemberFacts
  readonly pauses: readonly Pause[]
  readonly isAmnesty: (day: DayNumber) => boolean
  /** Whether a captain has said that the day was not done. */
  readonly isCorrected: (day: Temporal.PlainDate) => boolean
  /** Whether a race asks for no strength on the day, be it due or not. */
  readonly isKeptFree: (day: DayNumber) => boolean
}

/** @param leads the shown day is yesterday's, in place of today's answer */
export function dayState(
  record: DayFacts,
  report: StreakReport,
  date: Temporal.PlainDate,
  leads: boolean,
): DayState {
  const { facts } = record
  const today = dayNumber(report.today)
  const shown = dayNumber(date)
  const isFreeToday =
    !facts.due.isDue(today) && !facts.sessions.includes(today) && !record.isKeptFree(today)
  const isAhead = shown === today + 1 && isFreeToday && report.open.length === 0
  const standsIn = leads ? 'late' : isAhead ? 'ahead' : null
  const near = shown === today || shown === today - 1
  const keptOn = keptBy(record, report, shown)
  const logs = standsIn ? report.today : near ? date : null
  return {
    doneLogs:
      facts.due.isDue(shown) && keptOn === null && logs && !record.isCorrected(logs) ? logs : null,
    captainSaidNo: keptOn === null && record.isCorrected(date),
    keptOn,
    standsIn,
    pausedUntil: pausedUntil(record.pauses, date),
    isAmnesty: record.isAmnesty(shown),
    report,
  }
}

function keptBy(
  { facts }: DayFacts,
  { today, streak }: StreakReport,
  shown: number,
): Temporal.PlainDate | null {
  if (facts.sessions.includes(shown)) return dateOf(shown)
  const judged = streak.days.find(({ day }) => day === shown)
  if (judged) return judged.servedBy === null ? null : dateOf(judged.servedBy)
  const number = dayNumber(today)
  return shown === number + 1 && keepsTomorrow(facts, streak, number) ? today : null
}
