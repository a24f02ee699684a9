import { clubSettingsSchema } from '#core/reminders/club-settings.ts'
import type { Attention, ClubSettingsStore } from '#use-cases/club-ports.ts'
import { FAIL_REASONS } from '#use-cases/reminder-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'
import { storedInstant } from './stored-values.ts'

const attentionSchema = z.object({
  reason: z.enum(FAIL_REASONS),
  since: storedInstant,
  channelId: z.string().nullable(),
})

const readAttention = (json: string | undefined): Attention | null =>
  json === undefined ? null : attentionSchema.parse(JSON.parse(json))

/** How clubs want to be reminded, in SQLite. Settings that do not parse throw. */
export function createClubSettingsStore(
  db: Database,
  memory: ReadMemory = NO_MEMORY,
): ClubSettingsStore {
  const select = db
    .prepare<[string], string>('SELECT settings FROM club_settings WHERE club_id = ?')
    .pluck()
  const savedAt = db
    .prepare<[string], string>('SELECT saved_at FROM club_settings WHERE club_id = ?')
    .pluck()
  const upsert = db.prepare<[string, string, string, string]>(
    `INSERT INTO club_settings (club_id, settings, saved_at, saved_by) VALUES (?, ?, ?, ?)
     ON CONFLICT (club_id) DO UPDATE
     SET settings = excluded.settings, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
  )
  const attention = db
    .prepare<[string], string>(
      'SELECT attention FROM club_settings WHERE club_id = ? AND attention IS NOT NULL',
    )
    .pluck()
  const untold = db
    .prepare<[string], string>(
      `SELECT attention FROM club_settings
       WHERE club_id = ? AND attention IS NOT NULL AND attention_told = 0`,
    )
    .pluck()
  const mark = db.prepare<[string, string]>(
    `UPDATE club_settings SET attention = ?, attention_told = 0
     WHERE club_id = ? AND attention IS NULL`,
  )
  const clear = db.prepare<[string]>(
    'UPDATE club_settings SET attention = NULL, attention_told = 0 WHERE club_id = ?',
  )
  const tell = db.prepare<[string]>(
    'UPDATE club_settings SET attention_told = 1 WHERE club_id = ? AND attention_told = 0',
  )
  return {
    settingsOf: (clubId) =>
      memory.recall('club-settings', clubId, () => {
        const row = select.get(clubId)
        return row === undefined ? null : clubSettingsSchema.parse(JSON.parse(row))
      }),
    savedAt: (clubId) => {
      const moment = savedAt.get(clubId)
      return moment === undefined ? null : storedInstant.parse(moment)
    },
    save: (clubId, settings, by) => {
      upsert.run(clubId, JSON.stringify(settings), by.at.toString(), by.memberId)
      memory.forget('club-settings', clubId)
    },
    attentionOf: (clubId) => readAttention(attention.get(clubId)),
    markAttention: (clubId, { reason, since, channelId }) => {
      const json = JSON.stringify({ reason, since: since.toString(), channelId })
      return mark.run(json, clubId).changes > 0
    },
    clearAttention: (clubId) => {
      // Looked up first, for nearly always there is none: a read waits for nobody.
      if (attention.get(clubId) !== undefined) clear.run(clubId)
    },
    takeUntold: (clubId) => {
      const found = readAttention(untold.get(clubId))
      return found !== null && tell.run(clubId).changes > 0 ? found : null
    },
  }
}
