import type { HeartbeatStore } from '#use-cases/operations-ports.ts'
import type { Atomically } from '#use-cases/session-ports.ts'

interface Settings {
  readonly store: HeartbeatStore
  readonly lightly: Atomically
  readonly now: () => Temporal.Instant
  /** A heartbeat could not be written: whoever reads them will find it missing. */
  readonly failed: (error: unknown) => void
}

/** Not a chore: when the process that does them was started, for those who look from outside. */
export const STARTING = 'starting'

/** Writes down how each chore went. */
export interface Heartbeats {
  readonly worked: (task: string) => void
  readonly failed: (task: string, error: unknown) => void
}

/**
 * How often the same is written down of one chore: some are done every five seconds. A little less
 * than a minute, so that a tick which comes a moment early is not left out.
 */
const AT_MOST_EVERY_MS = 50_000
const REASON_LENGTH = 200

/** A reason has the message alone, which the log has as well; never throws. */
export function keepHeartbeats({ store, lightly, now, failed }: Settings): Heartbeats {
  const written = new Map<string, number>()
  const write = (key: string, work: (at: Temporal.Instant) => void): void => {
    const at = now()
    const since = at.epochMilliseconds - (written.get(key) ?? -Infinity)
    // A clock that was set back does not keep it from writing.
    if (since >= 0 && since < AT_MOST_EVERY_MS) return
    try {
      lightly(() => {
        work(at)
      })
      written.set(key, at.epochMilliseconds)
    } catch (error) {
      failed(error)
    }
  }
  return {
    worked: (task) => {
      write(`${task} worked`, (at) => {
        store.worked(task, at)
      })
    },
    failed: (task, error) => {
      const reason = error instanceof Error ? error.message : String(error)
      write(`${task} failed`, (at) => {
        store.failed(task, at, reason.slice(0, REASON_LENGTH))
      })
    },
  }
}
