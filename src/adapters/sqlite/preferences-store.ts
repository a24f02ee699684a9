import { DEFAULT_PREFERENCES, matesSchema } from '#core/sessions/preferences.ts'
import type { PreferencesStore } from '#use-cases/member-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'

const rowSchema = z.object({
  hidden: z.int().transform((hidden) => hidden === 1),
  mates: matesSchema,
})

/** Preferences in SQLite, one row a person. */
export function createPreferencesStore(
  db: Database,
  memory: ReadMemory = NO_MEMORY,
): PreferencesStore {
  const select = db.prepare<[string]>('SELECT hidden, mates FROM preferences WHERE member_id = ?')
  const upsert = db.prepare<[string, number, string, string]>(
    `INSERT INTO preferences (member_id, hidden, mates, updated_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (member_id) DO UPDATE
     SET hidden = excluded.hidden, mates = excluded.mates, updated_at = excluded.updated_at`,
  )
  return {
    preferencesOf: (memberId) =>
      memory.recall('preferences', memberId, () => {
        const row = select.get(memberId)
        return row === undefined ? DEFAULT_PREFERENCES : rowSchema.parse(row)
      }),
    save: (memberId, { hidden, mates }, at) => {
      upsert.run(memberId, hidden ? 1 : 0, mates, at.toString())
      memory.forget('preferences', memberId)
    },
  }
}
