import type { After } from './answer-interaction.ts'

/** Pauses that end when the bot is stopped. */
export interface Stoppable {
  /** Resolves after `ms` milliseconds; rejects at once when it is stopped. */
  readonly pause: (ms: number) => Promise<void>
  readonly stop: () => void
}

export function createStoppable(after: After): Stoppable {
  const stopped = Promise.withResolvers<never>()
  // There may be nobody who waits for it.
  stopped.promise.catch(() => undefined)
  return {
    pause: (ms) => {
      const over = Promise.withResolvers<undefined>()
      const cancel = after(ms, () => {
        over.resolve(undefined)
      })
      return Promise.race([over.promise, stopped.promise]).finally(cancel)
    },
    stop: () => {
      stopped.reject(new Error('stopped before the bot had logged in'))
    },
  }
}
