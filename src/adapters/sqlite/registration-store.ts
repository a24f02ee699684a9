import type { RegistrationStore } from '#use-cases/ports.ts'
import type { Database } from 'better-sqlite3'

/** Registrations in SQLite. */
export function createRegistrationStore(db: Database): RegistrationStore {
  const select = db
    .prepare<[string, string], string>(
      'SELECT manifest_hash FROM registered_commands WHERE application_id = ? AND api_base = ?',
    )
    .pluck()
  const upsert = db.prepare<[string, string, string, string]>(
    `INSERT INTO registered_commands (application_id, api_base, manifest_hash, registered_at)
     VALUES (?, ?, ?, ?)
     ON CONFLICT (application_id, api_base) DO UPDATE
     SET manifest_hash = excluded.manifest_hash, registered_at = excluded.registered_at`,
  )
  return {
    hashOf: (applicationId, apiBase) => select.get(applicationId, apiBase) ?? null,
    save: (applicationId, apiBase, hash, at) => {
      upsert.run(applicationId, apiBase, hash, at.toString())
    },
  }
}
