import { createStores } from '#adapters/sqlite/create-stores.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'

/** The bot's stores on a database of their own in memory, which goes when the test ends. */
export function openStores() {
  const db = openDatabase(':memory:')
  return { ...createStores(db), db }
}

export type Stores = ReturnType<typeof openStores>
