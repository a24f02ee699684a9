import type { OpenInteraction, StoredMessage } from './state.ts'

/** Something that happened in this Discord, for whoever shows it to people. */
export type WorldChange =
  /** A message is new, or says something else than before. Private ones are among them. */
  | { readonly kind: 'message'; readonly stored: StoredMessage }
  | { readonly kind: 'message gone'; readonly stored: StoredMessage }
  /** A person started something, or it has come a step further. */
  | { readonly kind: 'interaction'; readonly interaction: OpenInteraction }
  /** Channels, roles, members or commands are others than before. */
  | { readonly kind: 'order' }

/** Tells of every change of the world, at once and in the order in which they happen. */
export class Changes {
  readonly #listeners = new Set<(change: WorldChange) => void>()

  /** Calls `listener` with each change from now on; the returned function ends that. */
  subscribe(listener: (change: WorldChange) => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  tell(change: WorldChange): void {
    for (const listener of this.#listeners) listener(change)
  }
}
