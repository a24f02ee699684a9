import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { EFFORTS, type Effort, type Session } from '#core/sessions/session.ts'
import type { Milestone } from '#core/streaks/milestones.ts'
import type { StreakReport } from '#core/streaks/streak-report.ts'
import type { JudgedDay } from '#core/streaks/streak.ts'
import { dateOf } from '#core/calendar/day-number.ts'
import { button, buttonRow, container, text } from './components.ts'
import { effortId, undoId } from './custom-ids.ts'
import { freezeWords, nextWords, rowWords } from './streak-words.ts'
import { writtenDay, writtenWeekday } from './written-date.ts'

interface Whose {
  readonly memberId: string
  /** null = nobody's club. */
  readonly clubId: string | null
}

export interface LoggedSession extends Whose {
  readonly session: Session
  /** The due day that it keeps; null for an extra that is still free. */
  readonly serves: Temporal.PlainDate | null
  readonly report: StreakReport
  readonly milestones: readonly Milestone[]
  /** Due days that went by since the session before. */
  readonly missed: readonly JudgedDay[]
  readonly comeBack: boolean
}

/** The answer to Done: short, with the streak, what comes next, and one question. */
export function doneCard(logged: LoggedSession): MessageBody {
  const { session, report } = logged
  return container('strength', [
    text(
      `**${opening(logged)}**`,
      ...missedLines(logged),
      servesLine(logged),
      closing(report),
      ...logged.milestones.map(milestoneWords),
      session.effort ? en.session.effortNoted[session.effort] : en.session.howWasIt,
    ),
    ...buttonRow(buttonsOf(logged, session)),
  ])
}

/** The answer to a second log of the same day. */
export function alreadyInCard(already: Whose & { session: Session; report: StreakReport }) {
  const { session, report } = already
  const m = en.session
  return container('strength', [
    text(
      m.alreadyIn(writtenDay(session.day, report.today), rowWords(report.streak)),
      closing(report),
      session.effort || session.source === 'captain' ? '' : m.howWasIt,
    ),
    ...buttonRow(session.source === 'captain' ? [] : buttonsOf(already, session)),
  ])
}

/** The answer to an effort button, written over the one that asked. */
export const ratedCard = (whose: Whose, session: Session): MessageBody =>
  container('strength', [
    text(en.session.effortNoted[session.effort ?? 'right']),
    ...buttonRow(buttonsOf(whose, session)),
  ])

/** The answer to Undo. */
export const undoneCard = (day: Temporal.PlainDate, report: StreakReport): MessageBody =>
  container('strength', [
    text(
      en.session.undone(writtenDay(day, report.today), rowWords(report.streak)),
      closing(report),
    ),
  ])

function opening({ report, comeBack, session }: LoggedSession): string {
  const { streak } = report
  if (streak.sessions === 1) return en.session.firstEver
  const day = session.day.equals(report.today) ? '' : `${writtenWeekday(session.day)}: `
  return comeBack
    ? en.session.backAgain(rowWords(streak))
    : day + en.session.logged(rowWords(streak))
}

function missedLines({ missed, report }: LoggedSession): readonly string[] {
  const frozen = missed.filter(({ status }) => status === 'frozen')
  const lines = frozen.map(({ day }, index) =>
    en.session.frozen(
      writtenWeekday(dateOf(day)),
      report.streak.freezes + frozen.length - 1 - index,
    ),
  )
  return missed.some(({ status }) => status === 'missed') ? [en.session.missed] : lines
}

function servesLine({ session, serves }: LoggedSession): string {
  if (!serves) return en.session.extra
  return serves.equals(session.day) ? '' : en.session.countsFor(writtenWeekday(serves))
}

/** `1 freeze in hand. Next: Friday 27 November.` */
const closing = (report: StreakReport): string =>
  [freezeWords(report.streak), nextWords(report)]
    .filter((words) => words !== '')
    .map((words) => `${words}.`)
    .join(' ')

function milestoneWords(milestone: Milestone): string {
  const m = en.session.milestone
  switch (milestone.kind) {
    case 'sessions':
      return milestone.count === 1 ? m.firstSession : m.sessions(milestone.count)
    case 'come-back':
      return m.comeBack
    case 'best':
      return m.best(milestone.before)
  }
}

function buttonsOf({ memberId, clubId }: Whose, { day, effort }: Session) {
  const ids = { club: clubId ?? 'none', member: memberId, date: day.toString() }
  const efforts = EFFORTS.filter((one) => one !== effort)
  return [
    ...efforts.map((one: Effort) =>
      button({ id: effortId.encode({ ...ids, effort: one }), label: en.session.effort[one] }),
    ),
    button({ id: undoId.encode(ids), label: en.session.undo }),
  ]
}
