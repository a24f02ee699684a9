import { schedule, type Logger } from 'node-cron'

/** Off the full hour, when nothing else is due. In UTC: see the decision on time. */
export const EVERY_SIX_HOURS = '17 */6 * * *'
export const EVERY_NIGHT = '29 3 * * *'
export const EVERY_DAY = '53 2 * * *'
export const EVERY_HOUR = '41 * * * *'
export const EVERY_MINUTE = '* * * * *'
export const EVERY_FIVE_SECONDS = '*/5 * * * * *'
export const EVERY_TEN_MINUTES = '3-59/10 * * * *'

export interface Chore {
  /** For the log. */
  readonly name: string
  /** A cron expression. */
  readonly times: string
  readonly run: () => void | Promise<void>
}

export interface Housekeeping {
  /**
   * Does every chore once, now, one after the other, or the one of this name alone: for a clock that
   * somebody moves by hand.
   */
  readonly doAll: (only?: string) => Promise<void>
  readonly stop: () => Promise<void>
}

interface Watching {
  /** Told of each run that came to a good end. */
  readonly worked?: (name: string) => void
  /** Asked before each run; where it may not, nothing is done and nobody is told. */
  readonly mayRun?: () => boolean
}

/**
 * Does each chore at its times until stopped, one run of it at a time; stopping waits for its end.
 *
 * @param failed told of a run that threw; the next one comes all the same
 */
export function scheduleHousekeeping(
  chores: readonly Chore[],
  failed: (name: string, error: unknown) => void,
  { worked, mayRun = () => true }: Watching = {},
): Housekeeping {
  const running = new Set<Promise<void>>()
  const doIt = async ({ name, run }: Chore): Promise<void> => {
    try {
      if (!mayRun()) return
      await run()
      worked?.(name)
    } catch (error) {
      failed(name, error)
    }
  }
  const scheduled = chores.map((chore) =>
    schedule(
      chore.times,
      async () => {
        const run = doIt(chore)
        running.add(run)
        await run
        running.delete(run)
      },
      { noOverlap: true, timezone: 'UTC', logger: QUIET },
    ),
  )
  return {
    doAll: async (only) => {
      for (const chore of chores) if (only === undefined || chore.name === only) await doIt(chore)
    },
    stop: async () => {
      for (const one of scheduled) await one.destroy()
      await Promise.all(running)
    },
  }
}

/**
 * node-cron would write past the log that a tick was late, or found its chore still being done:
 * nothing that a host must know of, for the next tick comes.
 */
const QUIET: Logger = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
}
