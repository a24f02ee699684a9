import type { RealClock } from './real-clock.ts'

/** A real clock that stands still until it is moved, so that nobody waits for a deadline. */
export class ManualClock implements RealClock {
  #now: number
  readonly #waiting = new Map<number, { readonly due: number; readonly run: () => void }>()
  #nextKey = 0

  /** @param now Milliseconds since 1970 at which the clock starts. */
  constructor(now = 1_700_000_000_000) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }

  setTimeout(run: () => void, ms: number): () => void {
    const key = this.#nextKey++
    this.#waiting.set(key, { due: this.#now + ms, run })
    return () => this.#waiting.delete(key)
  }

  /** Moves on by `ms` and makes every call that has come due, the earliest first. */
  advance(ms: number): void {
    const end = this.#now + ms
    for (let next = this.#nextDue(end); next; next = this.#nextDue(end)) {
      const [key, call] = next
      this.#waiting.delete(key)
      this.#now = Math.max(this.#now, call.due)
      call.run()
    }
    this.#now = end
  }

  #nextDue(end: number) {
    return [...this.#waiting]
      .filter(([, call]) => call.due <= end)
      .toSorted(([a, x], [b, y]) => x.due - y.due || a - b)[0]
  }
}
