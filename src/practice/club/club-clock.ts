import type { RealClock } from '#practice/real-clock.ts'

/** What falls due in the club as its time goes on. All moments are milliseconds since 1970. */
export interface DueThings {
  /** The moments after `from` and up to `to` at which something is due, in any order. */
  readonly dueMoments: (from: number, to: number) => readonly number[]
  /** Does what is due at `moment`, while the club's clock stands there. */
  readonly handleDue: (moment: number) => Promise<void>
}

const NOTHING: DueThings = { dueMoments: () => [], handleDue: () => Promise.resolve() }

/**
 * The one clock of the practice club: real time and an offset that the visitor moves. It never goes
 * back, but for `standAt`, with which a club begins anew.
 */
export class ClubClock {
  readonly #real: RealClock
  /** Where it stands; null while it runs. */
  #standing: number | null
  #offset = 0
  #due = NOTHING

  /** @param at Where it stands at first, in milliseconds since 1970. */
  constructor(real: RealClock, at: number) {
    this.#real = real
    this.#standing = at
  }

  /** The club's time in milliseconds since 1970. */
  readonly now = (): number => this.#standing ?? this.#real.now() + this.#offset

  /** Begins anew: the clock stands at `moment`, and nothing is due until `watch` says so. */
  standAt(moment: number): void {
    this.#standing = moment
    this.#due = NOTHING
  }

  /** Who says what is due from now on. */
  watch(due: DueThings): void {
    this.#due = due
  }

  /** Runs on with real time from where it stands. */
  run(): void {
    this.#offset = this.now() - this.#real.now()
    this.#standing = null
  }

  /**
   * Goes to `moment` through every due moment on the way: it stands at each until that has been
   * handled. A moment in the past leaves it where it is. Rejects with what a handler rejects with,
   * and then goes on from that due moment.
   */
  async moveTo(moment: number): Promise<void> {
    const wasRunning = this.#standing === null
    try {
      // Asked for anew each time: what is done at one moment may make something due at the next.
      for (let due = this.#nextDue(moment); due !== null; due = this.#nextDue(moment)) {
        this.#stand(due)
        await this.#due.handleDue(due)
      }
      this.#stand(moment)
    } finally {
      if (wasRunning) this.run()
    }
  }

  #nextDue(until: number): number | null {
    const from = this.now()
    if (until <= from) return null
    const found = this.#due.dueMoments(from, until).filter((due) => due > from && due <= until)
    return found.length === 0 ? null : Math.min(...found)
  }

  #stand(moment: number): void {
    this.#standing = Math.max(this.now(), moment)
  }
}
