/** Real time, for deadlines and token lives; a test passes one that it moves by hand. */
export interface RealClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls `run` once after `ms`; the returned function takes the call back. */
  setTimeout(run: () => void, ms: number): () => void
}

/** The clock of this computer. A waiting call does not keep the process alive. */
export const systemClock: RealClock = {
  now: () => Date.now(),
  setTimeout(run, ms) {
    const timer = setTimeout(run, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
