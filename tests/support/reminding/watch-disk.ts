import type Database from 'better-sqlite3'
import type { Disk } from './bot-process.ts'

/** SQLite's own upper bound. */
const NO_BOUND = 4_294_967_294

/**
 * Lets the disk under every database that is opened from now on run full or turn read-only, as far
 * as SQLite can tell: both are settings of a connection, and the bot's is its own business.
 */
export function watchDisk({ prototype }: typeof Database): (disk: Disk) => void {
  const opened = new Set<Database.Database>()
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its database below
  const { pragma } = prototype
  // Every database of the bot is told by pragma how to behave, right after it was opened.
  prototype.pragma = function watched(this: Database.Database, ...words) {
    opened.add(this)
    return pragma.apply(this, words)
  }
  return (disk) => {
    for (const db of opened) {
      if (!db.open) continue
      // Never below what there is: from then on nothing can be added.
      pragma.call(db, `max_page_count = ${String(disk === 'full' ? 1 : NO_BOUND)}`)
      pragma.call(db, `query_only = ${disk === 'read-only' ? 'ON' : 'OFF'}`)
    }
  }
}
