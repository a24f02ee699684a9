import type { RealClock } from '#practice/real-clock.ts'

export interface LoginSettings {
  /** On how many connections a client is advised to spread its guilds. */
  readonly shards: number
  /** How many shards may log in at a time; they are told apart by their number modulo this. */
  readonly maxConcurrency: number
  /** How long one login blocks the next of its kind, in real milliseconds; Discord has 5,000. */
  readonly identifyWindowMs: number
}

/** How often a client may log in anew within a day. */
const A_DAY = 1_000
const DAY_MS = 86_400_000

/** Counts the logins of clients (IDENTIFY), and says what they should know before one. */
export class Logins {
  readonly #settings: LoginSettings
  readonly #clock: RealClock
  readonly #last = new Map<number, number>()
  #made = 0
  /** Logins of the day that others have used up. */
  usedBefore = 0
  /** How long it takes until all logins of a day are there again, in milliseconds. */
  resetAfterMs = DAY_MS

  constructor(settings: LoginSettings, clock: RealClock) {
    this.#settings = settings
    this.#clock = clock
  }

  get made(): number {
    return this.#made
  }

  /** The part of `GET /gateway/bot` that is about logins. */
  get advice() {
    return {
      shards: this.#settings.shards,
      session_start_limit: {
        total: A_DAY,
        remaining: Math.max(0, A_DAY - this.#made - this.usedBefore),
        reset_after: this.resetAfterMs,
        max_concurrency: this.#settings.maxConcurrency,
      },
    }
  }

  /** Counts one, unless another of its kind was a moment ago: then it has to wait. */
  take(shard: number): boolean {
    const { maxConcurrency, identifyWindowMs } = this.#settings
    const now = this.#clock.now()
    const kind = shard % maxConcurrency
    if (now - (this.#last.get(kind) ?? -Infinity) < identifyWindowMs) return false
    this.#last.set(kind, now)
    this.#made++
    return true
  }
}
