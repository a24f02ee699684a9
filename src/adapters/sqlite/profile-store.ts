import { kitSchema, levelSchema } from '#core/training/member-profile.ts'
import type { ProfileStore } from '#use-cases/ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'

const rowSchema = z.object({
  level: levelSchema,
  kit: z.string().transform((json) => new Set(z.array(kitSchema).parse(JSON.parse(json)))),
})

/** Profiles in SQLite, one row a person. */
export function createProfileStore(db: Database, memory: ReadMemory = NO_MEMORY): ProfileStore {
  const select = db.prepare<[string]>('SELECT level, kit FROM profiles WHERE member_id = ?')
  const upsert = db.prepare<[string, number, string, string]>(
    `INSERT INTO profiles (member_id, level, kit, updated_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (member_id) DO UPDATE
     SET level = excluded.level, kit = excluded.kit, updated_at = excluded.updated_at`,
  )
  return {
    profileOf: (memberId) =>
      memory.recall('profile', memberId, () => {
        const row = select.get(memberId)
        return row === undefined ? null : rowSchema.parse(row)
      }),
    saveProfile: (memberId, profile, at) => {
      upsert.run(
        memberId,
        profile.level,
        JSON.stringify([...profile.kit].toSorted()),
        at.toString(),
      )
      memory.forget('profile', memberId)
    },
  }
}
