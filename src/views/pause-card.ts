import type { PauseReason, Pause } from '#core/sessions/pause.ts'
import type { StreakReport } from '#core/streaks/streak-report.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, text } from './components.ts'
import { backId } from './pause-ids.ts'
import { nextWords, rowWords } from './streak-words.ts'
import { writtenDate } from './written-date.ts'
import { writtenDays } from './written-days.ts'

interface PauseCard {
  readonly memberId: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly reason: PauseReason
  readonly report: StreakReport
}

/** The answer to a pause: which days, what it means, and a way out of it. */
export function pauseCard({ memberId, from, to, reason, report }: PauseCard): MessageBody {
  const m = en.pause
  const { today } = report
  const isPast = Temporal.PlainDate.compare(to, today) < 0
  const runs = !isPast && Temporal.PlainDate.compare(from, today) <= 0
  const about = isPast ? m.pastDays : runs ? m.untilThen : m.thoseDays
  return container('rest', [
    text(
      m.set(writtenDays(from, to, today)),
      reason === 'ill' || reason === 'injured' ? `${about} ${m.getWell}` : about,
      rowLine(report, isPast || report.streak.streak === 0 ? m.rowNow : m.row),
      `${nextWords(report)}.`,
      reason === 'other' ? m.noWhy : m.why(m.reason[reason]),
    ),
    ...buttonRow(isPast ? [] : [backButtonOf(memberId, from)]),
  ])
}

/** The answer to a pause of days that are paused already. */
export const alreadyPausedCard = ({
  memberId,
  from,
  to,
  report,
}: Omit<PauseCard, 'reason'>): MessageBody =>
  container('rest', [
    text(en.pause.already(writtenDays(from, to, report.today))),
    ...buttonRow(report.pausedUntil ? [backButtonOf(memberId, from)] : []),
  ])

/** The answer to the end of a pause, or to the taking off of one that was to come. */
export function backCard(ended: {
  /** The pause that was to come; null when one that ran has ended. */
  readonly calledOff: Pause | null
  /** One that is still to come. */
  readonly later: Pause | null
  readonly report: StreakReport
}): MessageBody {
  const { calledOff, later, report } = ended
  const m = en.pause
  const daysOf = ({ from, to }: Pause) => writtenDays(from, to, report.today)
  return container('rest', [
    text(
      calledOff ? m.calledOff(daysOf(calledOff)) : m.back,
      rowLine(report, m.rowNow),
      `${nextWords(report)}.`,
      later ? m.later(daysOf(later)) : '',
    ),
  ])
}

/** The answer to the end of a pause that is none, or not the one that runs. */
export function notPausedCard(report: StreakReport): MessageBody {
  const { pausedUntil, today } = report
  const words = pausedUntil
    ? en.pause.otherPause(writtenDate(pausedUntil, today))
    : en.pause.notPaused
  return container('rest', [text(`${words} ${nextWords(report)}.`)])
}

const backButtonOf = (memberId: string, from: Temporal.PlainDate) =>
  button({
    id: backId.encode({ member: memberId, from: from.toString() }),
    label: en.pause.imBack,
  })

/** Nothing for somebody who has no session yet. */
const rowLine = ({ streak }: StreakReport, words: (row: string) => string): string =>
  streak.sessions === 0 ? '' : words(rowWords(streak))
