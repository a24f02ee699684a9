import { countMyData, type StoredCounts } from './count-my-data.ts'
import type { PersonalDataStore } from './member-ports.ts'
import type { NamedCardStore, PostedCards } from './ports.ts'
import { takeOutOfCards } from './take-out-of-cards.ts'

/** How long a question stands; after that its numbers are too old to say yes to. */
const STANDS_FOR = Temporal.Duration.from({ minutes: 15 })

interface DeletePorts {
  readonly personalData: PersonalDataStore
  readonly namedCards: Pick<NamedCardStore, 'naming'>
  readonly cards: PostedCards
}

interface Deleting {
  readonly memberId: string
  /** When the person was asked whether they are sure. */
  readonly askedAt: Temporal.Instant
  readonly now: Temporal.Instant
}

export type Deleted =
  /** `cardsLeft`: messages from which the person could not be taken out. */
  | { readonly kind: 'deleted'; readonly cardsLeft: number }
  | { readonly kind: 'nothing-stored' }
  /** The question is too old, or of a moment that has not been: it has to be asked anew. */
  | { readonly kind: 'ask-again'; readonly stored: StoredCounts }

/**
 * Deletes everything about a person in all clubs, at once and for good; then takes them out of the
 * messages that name them, as far as Discord lets it.
 */
export async function deleteMyData(
  { memberId, askedAt, now }: Deleting,
  ports: DeletePorts,
): Promise<Deleted> {
  const stored = countMyData(memberId, ports.personalData)
  const age = askedAt.until(now)
  const stands = age.sign >= 0 && Temporal.Duration.compare(age, STANDS_FOR) <= 0
  if (!stands && !stored.isNothing) return { kind: 'ask-again', stored }
  const named = ports.namedCards.naming(memberId)
  // Also when nothing is found: a deletion that broke off while erasing traces is then completed.
  ports.personalData.deleteAll(memberId)
  if (stored.isNothing) return { kind: 'nothing-stored' }
  return { kind: 'deleted', cardsLeft: await takeOutOfCards(memberId, named, ports.cards) }
}
