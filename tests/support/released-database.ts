import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-folder.ts'

export const RELEASED = join(import.meta.dirname, '../adapters/sqlite/databases')

/** A copy of the database that the bot of this schema has left, in a folder of its own. */
export function releasedDatabase(schema: number): string {
  const path = join(temporaryFolder(), 'clamshell.db')
  copyFileSync(join(RELEASED, `schema-${schema}.db`), path)
  return path
}
