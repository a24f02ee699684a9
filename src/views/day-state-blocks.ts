import { en } from '#messages/en.ts'
import type { DayState } from '#core/streaks/day-state.ts'
import type { StreakReport } from '#core/streaks/streak-report.ts'
import type { APITextDisplayComponent } from 'discord-api-types/v10'
import { button, text } from './components.ts'
import { cheerId, dayId, doneId } from './custom-ids.ts'
import type { FinishedMates } from './finished-mates.ts'
import { startId } from './guided-ids.ts'
import { freezeNews, rowWords } from './streak-words.ts'
import { writtenDate, writtenDay, writtenWeekday } from './written-date.ts'

/** What these parts of a day's card are about. */
interface OnDay {
  readonly date: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  /** The club that the buttons carry; null = nobody's club. */
  readonly clubId: string | null
  /** Seen by the channel: nothing of the reader's own stands on it. */
  readonly shared: boolean
  readonly state: DayState
  readonly mates: FinishedMates | null
}

/** Whether the day is in, and why it may not count against the reader. */
export function stateLines({ date, today, shared, state }: OnDay): APITextDisplayComponent[] {
  if (shared) return []
  const { keptOn, pausedUntil, isAmnesty, captainSaidNo, report } = state
  const lines = [
    keptOn === null
      ? ''
      : `${keptOn.equals(date) ? en.session.isIn : en.session.isInBy(writtenWeekday(keptOn))}${rowNow(date, report)}`,
    pausedUntil ? en.session.paused(writtenDate(pausedUntil, today)) : '',
    isAmnesty && !pausedUntil ? en.session.amnesty : '',
    captainSaidNo ? en.session.captainSaidNo(writtenDay(date, today)) : '',
    freezeNews(report),
  ].filter((line) => line !== '')
  return lines.length === 0 ? [] : [text(...lines)]
}

/** The row is today's: on the card of a day long gone it would not say what was so then. */
function rowNow(date: Temporal.PlainDate, { today, streak }: StreakReport): string {
  const age = date.until(today, { largestUnit: 'days' }).days
  return Math.abs(age) > 1 ? '' : ` ${rowWords(streak)}.`
}

/** On a shared card everybody logs their own; on one's own it goes once the day is in. */
export function doneButton({ clubId, date, today, shared, state }: OnDay) {
  const age = date.until(today, { largestUnit: 'days' }).days
  const logs = shared ? (age === 0 || age === 1 ? date : null) : state.doneLogs
  if (!logs) return []
  const id = doneId.encode({ club: clubId ?? 'none', date: logs.toString() })
  return [button({ id, label: en.session.done })]
}

/** Where Done stands, on one's own card and on one that others see: each begins their own. */
export function startButton(on: OnDay) {
  if (doneButton(on).length === 0) return []
  const id = startId.encode({ club: on.clubId ?? 'none', date: on.date.toString() })
  return [button({ id, label: en.reminders.start, main: true })]
}

/** On the card that leads with yesterday: the way to today's own. */
export function ownDayButton({ clubId, today, shared, state }: OnDay) {
  if (shared || state.standsIn !== 'late') return []
  const id = dayId.encode({ club: clubId ?? 'none', date: today.toString() })
  return [button({ id, label: en.session.seeOwnDay(writtenWeekday(today)) })]
}

/** Only where there is somebody to cheer whom the reader has not cheered yet. */
export function cheerButton({ clubId, date, mates }: OnDay) {
  if (!mates || mates.toCheer === 0) return []
  const id = cheerId.encode({ club: clubId ?? 'none', date: date.toString() })
  return [button({ id, label: en.mates.cheer })]
}
