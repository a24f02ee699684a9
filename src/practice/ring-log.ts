/** A list that forgets its oldest entries beyond `limit`. */
export class RingLog<T> {
  readonly #entries: T[] = []
  readonly #limit: number
  readonly #waiting = new Set<(entry: T) => void>()

  constructor(limit: number) {
    this.#limit = limit
  }

  add(entry: T): void {
    this.#entries.push(entry)
    if (this.#entries.length > this.#limit) this.#entries.shift()
    for (const notify of this.#waiting) notify(entry)
  }

  /** The entries, the oldest first. */
  all(): readonly T[] {
    return [...this.#entries]
  }

  /** Resolves with the next entry that matches; what is in the list already does not count. */
  next(matches: (entry: T) => boolean = () => true): Promise<T> {
    return new Promise((resolve) => {
      const notify = (entry: T) => {
        if (!matches(entry)) return
        this.#waiting.delete(notify)
        resolve(entry)
      }
      this.#waiting.add(notify)
    })
  }

  clear(): void {
    this.#entries.length = 0
  }
}
