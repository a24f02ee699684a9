import { dateOf } from '#core/calendar/day-number.ts'
import type { ClubRecap, NamedAndMore, RecapMilestone } from '#core/boards/club-recap.ts'
import type { ClubWeek } from '#core/boards/club-week.ts'
import type { RankedEntry } from '#core/boards/rank.ts'
import type { WeekAhead } from '#core/training/week-ahead.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, picture, separator, text } from './components.ts'
import { writtenDate, writtenSpan, writtenWeekday } from './written-date.ts'
import { writtenList } from './written-list.ts'

export interface RecapCard extends ClubRecap {
  /** The custom id of the button, by which the message is found again. */
  readonly mark: string
  /** null when there is nothing to draw, or it could not be drawn: the words stand alone. */
  readonly picture: { readonly png: Buffer; readonly alt: string } | null
}

const FILE = 'recap.png'

/** Longer lists of mentions nobody reads on a phone. */
const MOST_BACK = 20
const MOST_REACHED = 10

/** The dates of a week, `16–22 November`. */
export const recapSpan = ({ monday }: ClubWeek): string =>
  writtenSpan(dateOf(monday), dateOf(monday + 6))

/** The club's week: come-backs first, then what was kept, milestones, the board, the week ahead. */
export function recapCard(card: RecapCard): MessageBody {
  const { week, milestones, board, ahead } = card
  const body = container('strength', [
    text(en.recap.title(recapSpan(week)), ...comeBackLine(card), ...weekLines(week)),
    ...(milestones.length > 0 ? [text(...milestones.map(milestoneLine))] : []),
    ...(card.picture ? [picture(FILE, card.picture.alt)] : []),
    ...(board.length > 0 ? [text(en.recap.board, ...board.map(boardRow))] : []),
    separator(),
    text(aheadLine(ahead, dateOf(week.monday + 7))),
    ...buttonRow([button({ id: card.mark, label: en.recap.toBoard })]),
  ])
  return card.picture ? { ...body, files: [{ name: FILE, data: card.picture.png }] } : body
}

/** Everybody whom the card names. */
export const namesInRecap = ({ comeBacks, milestones, board }: ClubRecap): readonly string[] => [
  ...new Set([
    ...comeBacks.named.slice(0, MOST_BACK),
    ...milestones.flatMap(({ named }) => named.slice(0, MOST_REACHED)),
    ...board.map(({ memberId }) => memberId),
  ]),
]

function comeBackLine({ comeBacks }: ClubRecap): readonly string[] {
  const { named, more } = comeBacks
  if (named.length + more === 0) return []
  return [en.recap.comeBacks(namesWords(comeBacks, MOST_BACK))]
}

/** `@ana, @bo and 2 more`. */
function namesWords({ named, more }: NamedAndMore, most: number): string {
  const left = more + Math.max(0, named.length - most)
  if (named.length === 0) return en.recap.unnamed(left)
  const mentions = named.slice(0, most).map((memberId) => `<@${memberId}>`)
  return writtenList([...mentions, ...(left > 0 ? [en.recap.more(left)] : [])])
}

/** What came in and was kept; never how much was not. */
function weekLines(week: ClubWeek): readonly string[] {
  const m = en.recap
  const { sessions, sessionsBefore, kept, due, open, members } = week
  const still = open > 0 ? [m.stillOpen(open)] : []
  const keptLine = kept > 0 ? [m.kept(kept, due, members)] : []
  if (sessions === 0) return kept > 0 ? [...keptLine, ...still] : [m.quiet, ...still]
  const line =
    sessionsBefore === null ? m.firstWeek(sessions) : m.sessionsAgainst(sessions, sessionsBefore)
  return [...keptLine, line, ...still]
}

function milestoneLine(reached: RecapMilestone): string {
  const m = en.recap.milestone
  const names = namesWords(reached, MOST_REACHED)
  const { milestone } = reached
  return milestone.kind === 'sessions' ? m.sessions(milestone.count, names) : m.best(names)
}

/** Like a row of the board itself, so that whoever hides is taken out of it in the same way. */
const boardRow = ({ rank, memberId, streak }: RankedEntry): string =>
  [`${rank}`, `<@${memberId}>`, en.recap.inARow(streak)].join(' · ')

/** One sentence. */
function aheadLine(ahead: WeekAhead, today: Temporal.PlainDate): string {
  const m = en.recap
  const { strength, off, isLighter, race } = ahead
  const parts = [
    strengthWords(ahead),
    ...(strength.length > 0 && isLighter ? [m.lighter] : []),
    ...(strength.length > 0 && off.length > 0 ? [m.off(writtenList(off.map(writtenWeekday)))] : []),
    ...(race ? [m.race(writtenDate(race.day, today), en.races.distance[race.distance])] : []),
  ]
  return m.ahead(parts.join('; '))
}

function strengthWords({ strength, off }: WeekAhead): string {
  const m = en.recap
  if (strength.length === 7) return m.strengthDaily
  if (strength.length > 0) return m.strengthOn(writtenList(strength.map(writtenWeekday)))
  return off.length > 0 ? m.allOff : m.noStrength
}
