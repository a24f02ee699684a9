import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, text } from './components.ts'
import { dayId } from './custom-ids.ts'
import { clearHoldId, hurtsId } from './pain-ids.ts'

interface About {
  readonly club: string
  readonly today: Temporal.PlainDate
}

/** Asks once before a hold is lifted. */
export const clearQuestion = ({ club, today }: About): MessageBody =>
  container('attention', [
    text(en.pain.clearAsk, en.pain.clearAskMore),
    ...buttonRow([
      button({ id: clearHoldId.encode({ club }), label: en.pain.clearYes, main: true }),
      button({ id: dayId.encode({ club, date: today.toString() }), label: en.pain.seeToday }),
    ]),
  ])

/** It is lifted: where to go on, and where to say when something hurts again. */
export function clearedCard({ club, today }: About): MessageBody {
  const date = today.toString()
  return container('strength', [
    text(en.pain.clearedNow),
    ...buttonRow([
      button({ id: dayId.encode({ club, date }), label: en.pain.seeToday, main: true }),
      button({ id: hurtsId.encode({ club, date, exercise: '' }), label: en.pain.button }),
    ]),
  ])
}
