/** How fast things leave. */
export interface Pace {
  /** Milliseconds from one to the next; 0 = as soon as there is room. */
  readonly everyMs: number
  /** How many may be on their way at a time. */
  readonly atOnce: number
}

export interface Dispatcher<T> {
  readonly add: (things: readonly T[]) => void
  /** Resolves when nothing waits and nothing is on its way. */
  readonly idle: () => Promise<void>
  /** Starts no more; resolves, with what still waited, when all that was on its way has ended. */
  readonly stop: () => Promise<readonly T[]>
}

interface Settings<T> {
  /** Must not reject. */
  readonly deliver: (thing: T) => Promise<void>
  readonly pace: Pace
  /** Calls `then` after `ms` milliseconds; the result cancels it. */
  readonly after: (ms: number, then: () => void) => () => void
}

/** Delivers one thing after the other, in order and no faster than the pace. */
export function createDispatcher<T>({ deliver, pace, after }: Settings<T>): Dispatcher<T> {
  const waiting: T[] = []
  const onTheirWay = new Set<Promise<void>>()
  const resting: (() => void)[] = []
  let cancelRest: (() => void) | null = null
  let stopped = false

  const rests = (): boolean => onTheirWay.size === 0 && (stopped || waiting.length === 0)

  const tellIdle = (): void => {
    if (rests()) for (const resolve of resting.splice(0)) resolve()
  }

  const send = (thing: T): void => {
    const work = deliver(thing)
    onTheirWay.add(work)
    void work.finally(() => {
      onTheirWay.delete(work)
      next()
      tellIdle()
    })
  }

  const mayLeave = (): boolean =>
    !stopped && cancelRest === null && onTheirWay.size < pace.atOnce && waiting.length > 0

  const next = (): void => {
    while (mayLeave()) {
      send(waiting.shift() as T)
      if (pace.everyMs > 0)
        cancelRest = after(pace.everyMs, () => {
          cancelRest = null
          next()
        })
    }
  }

  const idle = (): Promise<void> =>
    rests() ? Promise.resolve() : new Promise((resolve) => resting.push(resolve))

  return {
    add: (things) => {
      // One by one: a hundred thousand arguments of one call are more than the stack holds.
      for (const thing of things) waiting.push(thing)
      next()
    },
    idle,
    stop: async () => {
      stopped = true
      cancelRest?.()
      await idle()
      return waiting.splice(0)
    },
  }
}
