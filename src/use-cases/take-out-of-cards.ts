import type { NamedCard, PostedCards } from './ports.ts'

/**
 * Takes a person out of messages that name them, one after the other, because Discord counts edits.
 *
 * @returns from how many of them that was not possible
 */
export async function takeOutOfCards(
  memberId: string,
  named: readonly NamedCard[],
  cards: PostedCards,
): Promise<number> {
  let left = 0
  for (const card of named) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    const isOut = await cards.takeOut(card, memberId).catch(() => false)
    // Out of reach for whatever reason: the others are still to be done.
    if (!isOut) left += 1
  }
  return left
}
