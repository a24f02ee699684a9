import type { Composed } from '#reminders/composed.ts'
import type { SkipReason } from '#use-cases/reminder-ports.ts'

/** Nothing is sent, for this reason. */
export const skip = (reason: SkipReason): Promise<Composed> =>
  Promise.resolve({ kind: 'skip', reason })
