import { wallTimeSchema } from '#core/reminders/club-settings.ts'
import type { DirectMessages, OwnReminderStore } from '#use-cases/own-reminder-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'
import { storedDate, storedFlag, storedInstant } from './stored-values.ts'

const remindersSchema = z.object({
  clubId: z.string(),
  personal: storedFlag,
  at: wallTimeSchema,
  mention: storedFlag,
  midRun: storedFlag,
})

const messagesSchema = z.object({
  channelId: z.string().nullable(),
  unanswered: z.int(),
  askedOn: storedDate.nullable(),
})

const NO_MESSAGES: DirectMessages = { channelId: null, unanswered: 0, askedOn: null }

const flag = (is: boolean): number => (is ? 1 : 0)

/** How members want to be reminded, and how their direct messages went, in SQLite. */
export function createOwnReminderStore(
  db: Database,
  memory: ReadMemory = NO_MEMORY,
): OwnReminderStore {
  const select = db.prepare<[string]>(
    `SELECT club_id AS clubId, personal, at, mention, mid_run AS midRun FROM member_reminders
     WHERE member_id = ?`,
  )
  const savedAt = db
    .prepare<[string], string>('SELECT updated_at FROM member_reminders WHERE member_id = ?')
    .pluck()
  const upsert = db.prepare(
    `INSERT INTO member_reminders (member_id, club_id, personal, at, mention, mid_run, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (member_id) DO UPDATE
     SET club_id = excluded.club_id, personal = excluded.personal, at = excluded.at,
         mention = excluded.mention, mid_run = excluded.mid_run, unanswered = 0, refused = 0,
         updated_at = excluded.updated_at`,
  )
  const messages = db.prepare<[string]>(
    `SELECT dm_channel_id AS channelId, unanswered, asked_on AS askedOn FROM member_reminders
     WHERE member_id = ?`,
  )
  const setChannel = db.prepare<[string, string]>(
    'UPDATE member_reminders SET dm_channel_id = ? WHERE member_id = ?',
  )
  const countSent = db.prepare<[string | null, string]>(
    `UPDATE member_reminders SET unanswered = unanswered + 1, asked_on = coalesce(?, asked_on)
     WHERE member_id = ?`,
  )
  const waits = db.prepare<[string]>(
    'SELECT 1 FROM member_reminders WHERE member_id = ? AND unanswered > 0',
  )
  const countAnswer = db.prepare<[string]>(
    'UPDATE member_reminders SET unanswered = 0 WHERE member_id = ?',
  )
  const refuse = db.prepare<[string, string]>(
    `UPDATE member_reminders SET personal = 0, mid_run = 0, refused = 1, updated_at = ?
     WHERE member_id = ?`,
  )
  const refused = db.prepare<[string]>(
    'SELECT 1 FROM member_reminders WHERE member_id = ? AND refused = 1',
  )
  const tellRefusal = db.prepare<[string]>(
    'UPDATE member_reminders SET refused = 0 WHERE member_id = ? AND refused = 1',
  )
  // From the club's members on: those to be mentioned are of all clubs.
  const mentioned = db
    .prepare<[string], string>(
      `SELECT m.member_id FROM memberships m INDEXED BY memberships_by_club
       CROSS JOIN member_reminders r ON r.member_id = m.member_id AND r.mention = 1
       WHERE m.club_id = ? AND m.left_at IS NULL ORDER BY m.member_id`,
    )
    .pluck()
  return {
    remindersOf: (memberId) =>
      memory.recall('own-reminders', memberId, () => {
        const row = select.get(memberId)
        return row === undefined ? null : remindersSchema.parse(row)
      }),
    savedAt: (memberId) => {
      const moment = savedAt.get(memberId)
      return moment === undefined ? null : storedInstant.parse(moment)
    },
    save: (memberId, { clubId, personal, at: time, mention, midRun }, at) => {
      upsert.run(memberId, clubId, flag(personal), time, flag(mention), flag(midRun), at.toString())
      memory.forget('own-reminders', memberId)
    },
    directMessagesOf: (memberId) => {
      const row = messages.get(memberId)
      return row === undefined ? NO_MESSAGES : messagesSchema.parse(row)
    },
    rememberChannel: (memberId, channelId) => {
      setChannel.run(channelId, memberId)
    },
    countSent: (memberId, asked) => {
      countSent.run(asked?.toString() ?? null, memberId)
    },
    countAnswer: (memberId) => {
      // Looked up first, for it is called with nearly every press: a read waits for nobody.
      if (waits.get(memberId) !== undefined) countAnswer.run(memberId)
    },
    refuse: (memberId, at) => {
      refuse.run(at.toString(), memberId)
      memory.forget('own-reminders', memberId)
    },
    takeRefusal: (memberId) =>
      refused.get(memberId) !== undefined && tellRefusal.run(memberId).changes > 0,
    mentionedIn: (clubId) => mentioned.all(clubId),
  }
}
