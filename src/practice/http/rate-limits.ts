import { createHash } from 'node:crypto'
import type { RealClock } from '#practice/real-clock.ts'

export interface RateLimit {
  /** Requests of one bucket in one window. */
  readonly requests: number
  readonly windowMs: number
}

interface Window {
  readonly endsAt: number
  used: number
}

/** Counts requests by route and major parameter, as Discord's buckets do. */
export class RateLimits {
  readonly #clock: RealClock
  readonly #limit: RateLimit
  readonly #windows = new Map<string, Window>()

  constructor(clock: RealClock, limit: RateLimit) {
    this.#clock = clock
    this.#limit = limit
  }

  /** Counts one request; tells the headers for its answer and whether it was one too many. */
  count(method: string, route: string, params: Readonly<Record<string, string>>) {
    const bucket = createHash('sha256').update(`${method} ${route}`).digest('hex').slice(0, 32)
    const major = params['channel_id'] ?? params['guild_id'] ?? params['webhook_token'] ?? ''
    const key = `${bucket}:${major}`
    const now = this.#clock.now()
    const open = this.#windows.get(key)
    const window: Window =
      open && open.endsAt > now ? open : { endsAt: now + this.#limit.windowMs, used: 0 }
    this.#forgetEnded(now)
    this.#windows.set(key, window)
    window.used++
    const leftSeconds = ((window.endsAt - now) / 1000).toFixed(3)
    return {
      exceeded: window.used > this.#limit.requests,
      retryAfterSeconds: Number(leftSeconds),
      headers: {
        'x-ratelimit-limit': String(this.#limit.requests),
        'x-ratelimit-remaining': String(Math.max(0, this.#limit.requests - window.used)),
        'x-ratelimit-reset': (window.endsAt / 1000).toFixed(3),
        'x-ratelimit-reset-after': leftSeconds,
        'x-ratelimit-bucket': bucket,
      },
    }
  }

  #forgetEnded(now: number): void {
    for (const [key, window] of this.#windows) if (window.endsAt <= now) this.#windows.delete(key)
  }
}
