import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { inOwnWords } from '#messages/in-own-words.ts'
import { button, buttonRow, container, text } from './components.ts'
import { endClubPauseId } from './status-ids.ts'
import { writtenDate } from './written-date.ts'
import { writtenDays } from './written-days.ts'

interface Span {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** The captain's own words, or nothing. */
  readonly reason: string
}

interface ClubPauseCard extends Span {
  readonly clubId: string
  readonly today: Temporal.PlainDate
  readonly strengthDays: number
  /** All of it stood before, and nothing was changed. */
  readonly already: boolean
}

/** Days on which a club is silent, what that means, and a way out of it. */
export function clubPauseCard(card: ClubPauseCard): MessageBody {
  const { clubId, from, to, today, already, strengthDays } = card
  const m = en.status.pause
  const days = writtenDays(from, to, today)
  return container('rest', [
    text(
      already ? m.already(days) : m.set(days),
      m.about,
      m.strengthDays(strengthDays),
      reasonLine(card),
    ),
    ...endButton(clubId, card, today),
  ])
}

/** Until when a club is silent, and what is still to come; the first of them can be ended. */
export function standingClubPause(
  clubId: string,
  pauses: readonly Span[],
  today: Temporal.PlainDate,
): MessageBody {
  const m = en.status.pause
  const [first, ...later] = pauses
  if (!first) return container('rest', [text(m.none)])
  const runs = Temporal.PlainDate.compare(first.from, today) <= 0
  const daysOf = ({ from, to }: Span) => m.later(writtenDays(from, to, today))
  const shown = later.slice(0, MOST_LATER)
  return container('rest', [
    text(
      runs ? m.until(writtenDate(first.to, today)) : `${m.notNow} ${daysOf(first)}`,
      reasonLine(first),
      ...shown.map(daysOf),
      later.length > shown.length ? en.status.more(later.length - shown.length) : '',
    ),
    ...endButton(clubId, first, today),
  ])
}

/** Spans beside the first one; there can be one for every second day of a year. */
const MOST_LATER = 10

function reasonLine({ reason }: Span): string {
  const words = inOwnWords(reason)
  return words === '' ? '' : en.amnesty.reason(words)
}

function endButton(clubId: string, { from, to }: Span, today: Temporal.PlainDate) {
  const hasBegun = Temporal.PlainDate.compare(from, today) <= 0
  const id = endClubPauseId.encode({ club: clubId, from: from.toString(), to: to.toString() })
  const m = en.status.pause
  return buttonRow([button({ id, label: hasBegun ? m.end : m.takeBack })])
}

/** The answer to the end of a pause. */
export const clubPauseEnded = (
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  today: Temporal.PlainDate,
): MessageBody => container('rest', [text(en.status.pause.ended(writtenDays(from, to, today)))])
