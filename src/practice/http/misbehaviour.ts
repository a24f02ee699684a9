/**
 * What goes wrong with a request. With `worked` Discord did what was asked, and only the answer was
 * lost; without it nothing was done.
 */
export type Misbehaviour =
  | {
      readonly kind: 'rate limit'
      readonly retryAfterSeconds: number
      /** For all routes of the bot, not for this one only. */
      readonly global?: boolean
    }
  | { readonly kind: 'server error'; readonly status: 500 | 502 | 503; readonly worked?: boolean }
  /** No answer at all, until the client gives up or this is switched off. */
  | { readonly kind: 'hang'; readonly worked?: boolean }
  /** The connection is closed without an answer; with `reset` it breaks off (ECONNRESET). */
  | { readonly kind: 'close'; readonly reset?: boolean; readonly worked?: boolean }
  /** The token is not taken, as after it was reset. */
  | { readonly kind: 'unauthorised' }
  /** The answer comes late; with `arrivesLate` the request itself was under way for so long. */
  | { readonly kind: 'delay'; readonly ms: number; readonly arrivesLate?: boolean }

/** Which requests are struck, and how many of them; without `times` all until switched off. */
export interface Target {
  readonly method?: string
  /** As in the log: `/channels/:channel_id/messages`. */
  readonly route?: string
  readonly matching?: (request: { readonly path: string; readonly body: unknown }) => boolean
  readonly times?: number
}

/** A misbehaviour that is switched on. */
export interface Trouble {
  readonly misbehaviour: Misbehaviour
  /** How many requests it has struck. */
  readonly struck: number
  /** Resolves once it has struck `times` requests in all. */
  whenStruck(times?: number): Promise<void>
  /** Switches it off and lets go of the requests that it holds. */
  stop(): void
}

/** The misbehaviours that are switched on; the one switched on first strikes first. */
export class Troubles {
  #active: ActiveTrouble[] = []

  add(misbehaviour: Misbehaviour, target: Target = {}): Trouble {
    const trouble = new ActiveTrouble(misbehaviour, target)
    this.#active = this.#active.filter((active) => !active.isOver)
    this.#active.push(trouble)
    return trouble
  }

  /** The trouble that strikes this request, counted as used, or undefined. */
  strike(request: {
    method: string
    route: string
    path: string
    body: unknown
  }): ActiveTrouble | undefined {
    const trouble = this.#active.find((active) => active.strikes(request))
    trouble?.countStrike()
    return trouble
  }

  stopAll(): void {
    for (const trouble of this.#active) trouble.stop()
    this.#active = []
  }
}

export class ActiveTrouble implements Trouble {
  readonly misbehaviour: Misbehaviour
  readonly #target: Target
  #struck = 0
  #stopped = false
  readonly #onStop: (() => void)[] = []
  readonly #onStrike = new Set<() => void>()

  constructor(misbehaviour: Misbehaviour, target: Target) {
    this.misbehaviour = misbehaviour
    this.#target = target
  }

  get struck(): number {
    return this.#struck
  }

  /** Whether it can neither strike again nor holds a request that must be let go of. */
  get isOver(): boolean {
    return this.#stopped || (this.#isUsedUp && this.#onStop.length === 0)
  }

  get #isUsedUp(): boolean {
    return this.#struck >= (this.#target.times ?? Infinity)
  }

  countStrike(): void {
    this.#struck++
    for (const notify of this.#onStrike) notify()
  }

  whenStruck(times = 1): Promise<void> {
    if (this.#struck >= times) return Promise.resolve()
    return new Promise((resolve) => {
      const notify = () => {
        if (this.#struck < times) return
        this.#onStrike.delete(notify)
        resolve()
      }
      this.#onStrike.add(notify)
    })
  }

  strikes(request: { method: string; route: string; path: string; body: unknown }): boolean {
    const { method, route, matching } = this.#target
    if (this.#stopped || this.#isUsedUp) return false
    if (method !== undefined && method !== request.method) return false
    if (route !== undefined && route !== request.route) return false
    return matching?.(request) ?? true
  }

  /** Calls `release` once this is switched off. */
  whenStopped(release: () => void): void {
    if (this.#stopped) release()
    else this.#onStop.push(release)
  }

  stop(): void {
    this.#stopped = true
    for (const release of this.#onStop.splice(0)) release()
  }
}
