import type { Measures } from '#use-cases/measures.ts'
import type { ReminderStore } from '#use-cases/reminder-ports.ts'

/** The same store, which counts what comes to an end in it. */
export const countReminders = (
  store: ReminderStore,
  { reminderSettled }: Pick<Measures, 'reminderSettled'>,
): ReminderStore => ({
  ...store,
  skip: (identity, reason, at) => {
    store.skip(identity, reason, at)
    reminderSettled(identity.kind, 'skipped')
  },
  settle: (identity, owner, how, at) => {
    store.settle(identity, owner, how, at)
    reminderSettled(identity.kind, how.state)
  },
})
