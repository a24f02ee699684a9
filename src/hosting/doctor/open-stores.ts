import { createStores } from '#adapters/sqlite/create-stores.ts'

/** What the doctor reads of the database. Opened to be read only, nothing can be written with them. */
export type Stores = ReturnType<typeof createStores>
