import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { inOwnWords } from '#messages/in-own-words.ts'
import { liftAmnestyId } from './captain-ids.ts'
import { button, buttonRow, container, text } from './components.ts'
import { writtenDate } from './written-date.ts'

export interface AmnestyCard {
  readonly clubId: string
  readonly day: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  /** The captain's own words, or nothing. */
  readonly reason: string
  /** Whether the club trains strength on that day. */
  readonly isDue: boolean
  /** It stood before, and nothing was changed. */
  readonly already: boolean
}

/** A date that counts against nobody, what that means, and a way to take it back. */
export function amnestyCard(card: AmnestyCard): MessageBody {
  const { clubId, day, today, already } = card
  const m = en.amnesty
  const date = writtenDate(day, today)
  const reason = inOwnWords(card.reason)
  return container('rest', [
    text(
      already ? m.already(date) : m.set(date),
      m.about,
      card.isDue ? '' : m.notDue,
      reason === '' ? '' : m.reason(reason),
    ),
    ...buttonRow([
      button({
        id: liftAmnestyId.encode({ club: clubId, date: day.toString() }),
        label: m.takeBack,
      }),
    ]),
  ])
}

/** The answer to taking it back. */
export const liftedCard = (day: Temporal.PlainDate, today: Temporal.PlainDate): MessageBody =>
  container('rest', [text(en.amnesty.lifted(writtenDate(day, today)))])
