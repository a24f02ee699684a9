import type { After } from '#adapters/discord/answer-interaction.ts'
import { randomBytes, randomUUID } from 'node:crypto'

/** What the process takes from the world; everything below gets it as a parameter. */
export const after: After = (ms, then) => {
  const timer = setTimeout(then, ms)
  return () => {
    clearTimeout(timer)
  }
}

/** Milliseconds of a clock that only goes forward, since the process began. */
export const elapsed = (): number => performance.now()

/** Five characters that find a log line again. */
export const newReference = (): string => randomBytes(3).toString('hex').slice(0, 5)

/** A name that no other process has. */
export const newProcessName = (): string => randomUUID()
