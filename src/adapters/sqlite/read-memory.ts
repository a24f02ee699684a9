import { createBoundedMemory } from '#core/bounded-memory.ts'
import type { Database } from 'better-sqlite3'

/** What was read lately, so that an answer does not ask the database for the same facts again. */
export interface ReadMemory {
  /** @param what names a query, `key` its parameters; the answer must not be changed by anybody */
  readonly recall: <T>(what: string, key: string, read: () => T) => T
  /** To be called with every write that changes that answer. */
  readonly forget: (what: string, key: string) => void
  readonly forgetAll: () => void
}

/** Members and clubs in use at a time; a member's years of days are about two kilobytes. */
const ANSWERS_KEPT = 5_000

/**
 * Remembers answers until they are forgotten or another connection has written. Within a transaction
 * nothing new is remembered, because it may be rolled back.
 */
export function createReadMemory(db: Database): ReadMemory {
  const version = db.prepare<[], number>('PRAGMA data_version').pluck()
  const kept = createBoundedMemory<{ readonly answer: unknown }>(ANSWERS_KEPT)
  let seen = version.get()

  const forgetWhatOthersWrote = (): void => {
    const current = version.get()
    if (current === seen) return
    kept.clear()
    seen = current
  }

  return {
    recall: <T>(what: string, key: string, read: () => T): T => {
      forgetWhatOthersWrote()
      const name = `${what} ${key}`
      const known = kept.get(name)
      if (known) return known.answer as T
      const answer = read()
      if (!db.inTransaction) kept.set(name, { answer })
      return answer
    },
    forget: (what, key) => {
      kept.delete(`${what} ${key}`)
    },
    forgetAll: () => {
      kept.clear()
    },
  }
}

/** Asks the database each time. */
export const NO_MEMORY: ReadMemory = {
  recall: (_, __, read) => read(),
  forget: () => {},
  forgetAll: () => {},
}
