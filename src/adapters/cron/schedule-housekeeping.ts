import { schedule } from 'node-cron'

/** Every six hours, off the full hour, when nothing else is due. In UTC: see the decision on time. */
const TIMES = '17 */6 * * *'

export interface Housekeeping {
  readonly stop: () => Promise<void>
}

/** Calls `task` every six hours until stopped. */
export function scheduleHousekeeping(task: () => void): Housekeeping {
  const scheduled = schedule(TIMES, task, { noOverlap: true, timezone: 'UTC' })
  return {
    stop: async () => {
      await scheduled.destroy()
    },
  }
}
