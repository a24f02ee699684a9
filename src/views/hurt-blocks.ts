import type { DayState } from '#core/streaks/day-state.ts'
import type { DayTraining } from '#core/training/routine.ts'
import { en } from '#messages/en.ts'
import type { APIComponentInContainer } from 'discord-api-types/v10'
import { button, buttonRow, text } from './components.ts'
import { stateLines } from './day-state-blocks.ts'
import type { FinishedMates } from './finished-mates.ts'
import { clearedButton } from './pain-cards.ts'
import { hurtsId } from './pain-ids.ts'
import { writtenDate } from './written-date.ts'

interface OnCard {
  readonly training: DayTraining
  readonly today: Temporal.PlainDate
  readonly clubId: string | null
  /** Seen by the channel. */
  readonly shared: boolean
  readonly state: DayState
  readonly mates: FinishedMates | null
}

/** A professional has to look first: nothing is offered, only the way out of it. */
export function heldBlocks(card: OnCard, since: Temporal.PlainDate): APIComponentInContainer[] {
  const { training, today } = card
  const m = en.pain
  return [
    text(
      m.holdTitle(writtenDate(training.date, today)),
      m.held(writtenDate(since, today)),
      m.heldMore,
    ),
    ...stateLines({ ...card, date: training.date }),
    ...buttonRow([clearedButton(card.clubId ?? 'none'), ...hurtsButton(card)]),
  ]
}

/** On one's own card of what is done now alone: nobody else is to see that something hurts. */
export function hurtsButton({ shared, clubId, training, today, state }: OnCard) {
  const age = training.date.until(today, { largestUnit: 'days' }).days
  const isNow = age === 0 || age === 1 || state.standsIn === 'ahead'
  if (shared || !isNow) return []
  const date = training.date.toString()
  const id = hurtsId.encode({ club: clubId ?? 'none', date, exercise: '' })
  return [button({ id, label: en.pain.button })]
}
