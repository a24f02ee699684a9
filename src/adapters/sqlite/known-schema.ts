import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Says in the file whose it is: "Clam" in ASCII. */
export const APPLICATION_ID = 0x436c616d

const MIGRATIONS = join(import.meta.dirname, 'migrations')

/** One step of the schema; its number is the `user_version` that it leads to. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** Every step, the first one first. */
export function readMigrations(folder = MIGRATIONS): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{3}-.+\.sql$/.test(name))
    .toSorted()
    .map((name) => ({
      version: Number(name.slice(0, 3)),
      name,
      sql: readFileSync(join(folder, name), 'utf8'),
    }))
}

/** The schema that this version of the bot works with. */
export const newestSchema = (): number => readMigrations().at(-1)?.version ?? 0
