import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, text } from './components.ts'
import { confirmDeleteId, keepId } from './privacy-ids.ts'
import { signedWords, storedWords, type StoredCounts } from './stored-words.ts'

interface Question {
  readonly member: string
  readonly stored: StoredCounts
  /** The moment of asking: the question does not stand for ever. */
  readonly asked: Temporal.Instant
  /** Asked before, too long ago. */
  readonly again?: boolean
}

/** Asks whether everything shall be deleted, and says what will go with it. */
export function deleteCard({ member, stored, asked, again }: Question): MessageBody {
  const m = en.privacy
  const going = storedWords(stored)
  const signed = signedWords(stored).join(', ')
  const seconds = String(Math.floor(asked.epochMilliseconds / 1_000))
  return container('attention', [
    text(m.sure, again ? m.askedLongAgo : '', going.length > 0 ? m.goes : '', ...going.map(m.item)),
    text(m.forgets, signed && m.staysUnsigned(signed), m.endsHiding, m.backups),
    ...buttonRow([
      button({
        id: confirmDeleteId.encode({ member, asked: seconds }),
        label: m.deleteButton,
        danger: true,
      }),
      button({ id: keepId.encode({ member }), label: m.keepButton }),
    ]),
  ])
}

/** The last word to somebody who has deleted everything. */
export const deletedCard = (cardsLeft: number): MessageBody =>
  container('rest', [
    text(en.privacy.deleted, cardsLeft > 0 ? en.privacy.cardsLeft(cardsLeft) : ''),
  ])
