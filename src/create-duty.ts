import type { DatabaseLock } from '#adapters/sqlite/database-lock.ts'
import type { Logger } from 'pino'

/** Whether this process does what only one may do with a database: reminders and other chores. */
export interface Duty {
  /** Asked again, it tries again to take over. */
  readonly isMine: () => boolean
  /** As it was when it was asked last. */
  readonly wasMine: () => boolean
}

/** Says once in the log that another process is at work, and once that it has taken over. */
export function createDuty(lock: Pick<DatabaseLock, 'held'>, log: Pick<Logger, 'warn'>): Duty {
  let mine: boolean | null = null
  return {
    isMine: () => {
      const before = mine
      mine = lock.held()
      if (!mine && before !== false)
        log.warn(
          'another process works with the same database: this one answers people, and leaves reminders, boards and tidying to the other until that ends',
        )
      if (mine && before === false)
        log.warn('the other process has ended: this one sends the reminders from now on')
      return mine
    },
    wasMine: () => mine ?? false,
  }
}
