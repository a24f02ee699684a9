import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { EFFORTS, type Effort, type Session } from '#core/sessions/session.ts'
import type { Level } from '#core/training/member-profile.ts'
import type { Milestone } from '#core/streaks/milestones.ts'
import type { StreakReport } from '#core/streaks/streak-report.ts'
import type { JudgedDay } from '#core/streaks/streak.ts'
import { dateOf } from '#core/calendar/day-number.ts'
import { comeBackId } from './come-back-ids.ts'
import { button, buttonRow, container, text } from './components.ts'
import { effortId, undoId } from './custom-ids.ts'
import { stepUpId } from './level-ids.ts'
import { freezeWords, nextWords, rowWords, soFarWords } from './streak-words.ts'
import { writtenDay, writtenWeekday } from './written-date.ts'
import { writtenList } from './written-list.ts'

interface Whose {
  readonly memberId: string
  /** null = nobody's club. */
  readonly clubId: string | null
}

interface MayAsk {
  /** The level that is offered to the member; null = none. */
  readonly offer: Level | null
  /** Whether the member is asked to be named in the recap as back again. */
  readonly asksComeBack: boolean
}

export interface LoggedSession extends Whose, MayAsk {
  readonly session: Session
  /** The due day that it keeps, tomorrow's too; null for an extra that is free. */
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
  const missed = missedLine(logged)
  return container('strength', [
    text(
      `**${dayIn(session, report)} ${standing(logged)}**`,
      missed,
      servesLine(logged),
      session.percent < 100 ? en.session.partly : '',
      missed === '' ? closing(report) : sentence(nextWords(report)),
      ...logged.milestones.map((one) => milestoneWords(one, report.streak.sessions)),
      session.effort ? en.session.effortNoted[session.effort] : en.session.howWasIt,
    ),
    ...buttonRow(buttonsOf(logged, session)),
    ...stepUpQuestion(logged),
    ...comeBackQuestion(logged),
  ])
}

/** The answer to a second log of the same day. */
export function alreadyInCard(already: Whose & { session: Session; report: StreakReport }) {
  const { session, report } = already
  const m = en.session
  const age = session.day.until(report.today, { largestUnit: 'days' }).days
  const isFixed = session.source === 'captain' || age > 1
  return container('strength', [
    text(
      m.alreadyIn(writtenDay(session.day, report.today), rowWords(report.streak)),
      closing(report),
      session.effort || isFixed ? '' : m.howWasIt,
    ),
    ...buttonRow(isFixed ? [] : buttonsOf(already, session)),
  ])
}

/** The answer to an effort button, written over the one that asked. */
export function ratedCard(
  rated: Whose & MayAsk & { session: Session; report: StreakReport },
): MessageBody {
  const { session, report } = rated
  return container('strength', [
    text(
      `**${dayIn(session, report)} ${sentence(rowWords(report.streak))}**`,
      closing(report),
      en.session.effortNoted[session.effort ?? 'right'],
    ),
    ...buttonRow(buttonsOf(rated, session)),
    ...stepUpQuestion(rated),
    ...comeBackQuestion(rated),
  ])
}

/** The answer to Undo. */
export function undoneCard(day: Temporal.PlainDate, report: StreakReport): MessageBody {
  const { streak } = report
  const undone = en.session.undone(writtenDay(day, report.today))
  return container('strength', [
    text(
      streak.sessions === 0 ? undone : `${undone} ${sentence(rowWords(streak))}`,
      closing(report),
    ),
  ])
}

/** `In.`, or `Monday is in.` */
const dayIn = ({ day }: Session, { today }: StreakReport): string =>
  day.equals(today) ? en.session.in : en.session.inOn(writtenDay(day, today))

function standing({ report, comeBack, serves, milestones }: LoggedSession): string {
  const { streak } = report
  const m = en.session
  const isFirst = milestones.some((one) => one.kind === 'sessions' && one.count === 1)
  if (isFirst && streak.sessions === 1) return serves ? m.firstEver : m.firstEverExtra
  if (!comeBack) return sentence(rowWords(streak))
  // After a row that is over, a 1 is a poor welcome for everything that was done before.
  return `${m.backAgain} ${sentence(streak.streak === 1 ? soFarWords(streak) : rowWords(streak))}`
}

function missedLine({ missed, report }: LoggedSession): string {
  if (missed.length === 0) return ''
  if (missed.some(({ status }) => status === 'missed'))
    return report.streak.streak > 0 ? en.session.missed : en.session.rowOver
  const days = writtenList(missed.map(({ day }) => writtenDay(dateOf(day), report.today)))
  return en.session.frozen(days, missed.length, report.streak.freezes)
}

function servesLine({ session, serves }: LoggedSession): string {
  if (!serves) return en.session.extra
  return serves.equals(session.day) ? '' : en.session.countsFor(writtenWeekday(serves))
}

/** `1 freeze in hand. Next: Friday 27 November.` */
const closing = (report: StreakReport): string =>
  [freezeWords(report.streak), nextWords(report)]
    .filter((words) => words !== '')
    .map(sentence)
    .join(' ')

const sentence = (words: string): string => `${words}.`

function milestoneWords(milestone: Milestone, sessions: number): string {
  const m = en.session.milestone
  switch (milestone.kind) {
    case 'sessions':
      return milestone.count === 1 ? m.firstSession : m.sessions(milestone.count, sessions)
    case 'come-back':
      return m.comeBack
    case 'best':
      return m.best(milestone.before)
  }
}

/** Its buttons stand below those of the session, so that neither answer takes the other away. */
function comeBackQuestion({ memberId: member, asksComeBack }: Whose & MayAsk) {
  if (!asksComeBack) return []
  const m = en.comeBack
  const answers = ['name', 'leave-out'] as const
  return [
    text(m.ask),
    ...buttonRow(
      answers.map((answer) =>
        button({ id: comeBackId.encode({ member, answer }), label: m.answer[answer] }),
      ),
    ),
  ]
}

function stepUpQuestion({ offer }: MayAsk) {
  if (offer === null || offer === 1) return []
  const m = en.levels
  const level = offer === 2 ? '2' : '3'
  const ids = { take: stepUpId.encode({ level, answer: 'take' }), later: stepUpId.encode({ level, answer: 'later' }) } // prettier-ignore
  return [
    text(m.offer(offer)),
    ...buttonRow([
      button({ id: ids.take, label: m.take(offer), main: true }),
      button({ id: ids.later, label: m.later }),
    ]),
  ]
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
