import type { NamedCardStore, PostedCards } from './ports.ts'
import { takeOutOfCards } from './take-out-of-cards.ts'

/** Takes somebody who hides out of the messages that named them before. */
export async function hideFromCards(
  memberId: string,
  ports: {
    readonly namedCards: Pick<NamedCardStore, 'naming' | 'forget'>
    readonly cards: PostedCards
  },
): Promise<void> {
  const named = ports.namedCards.naming(memberId)
  ports.namedCards.forget(memberId)
  await takeOutOfCards(memberId, named, ports.cards)
}
