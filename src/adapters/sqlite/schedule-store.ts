import { reminderKindSchema } from '#core/reminders/reminder.ts'
import type { ScheduleEntry, ScheduleStore } from '#use-cases/reminder-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { secondsOf, storedDate, storedSeconds } from './stored-values.ts'

const rowSchema = z.object({
  clubId: z.string(),
  kind: reminderKindSchema,
  memberId: z.string().transform((id) => (id === '' ? null : id)),
  day: storedDate.nullable(),
  turn: z.int(),
  dueAt: storedSeconds.nullable(),
})

const entryOf = (row: unknown): ScheduleEntry => rowSchema.parse(row)

/** In a club that took the bot away nothing is reckoned, whatever changes there. */
const IS_THERE = 'NOT EXISTS (SELECT 1 FROM left_clubs l WHERE l.club_id = schedule.club_id)'

const SELECT = `SELECT club_id AS clubId, kind, member_id AS memberId, day, turn, due_at AS dueAt
  FROM schedule`

/** When reminders are due next, in SQLite. Triggers mark an entry as stale; `save` ends that. */
export function createScheduleStore(db: Database): ScheduleStore {
  const stale = db.prepare<[number]>(
    `${SELECT} WHERE stale = 1 AND ${IS_THERE} ORDER BY club_id LIMIT ?`,
  )
  const staleOfClub = db.prepare<[string]>(
    `${SELECT} WHERE stale = 1 AND club_id = ? AND ${IS_THERE}`,
  )
  const staleOfMember = db.prepare<[string]>(
    // Without the empty text the index of members would not do.
    `${SELECT} WHERE stale = 1 AND member_id = ? AND member_id <> '' AND ${IS_THERE}
     ORDER BY club_id, kind`,
  )
  const due = db.prepare<[number, number]>(
    `${SELECT} INDEXED BY schedule_due WHERE due_at <= ? AND stale = 0
     ORDER BY due_at, club_id, kind, member_id LIMIT ?`,
  )
  const upsert = db.prepare(
    `INSERT INTO schedule (club_id, kind, member_id, day, turn, due_at, stale)
     VALUES (?, ?, ?, ?, ?, ?, 0)
     ON CONFLICT (club_id, kind, member_id) DO UPDATE
     SET day = excluded.day, turn = excluded.turn, due_at = excluded.due_at, stale = 0`,
  )
  const take = db.prepare<[string, string, string]>(
    'UPDATE schedule SET due_at = NULL, stale = 1 WHERE club_id = ? AND kind = ? AND member_id = ?',
  )
  const remove = db.prepare<[string, string, string]>(
    'DELETE FROM schedule WHERE club_id = ? AND kind = ? AND member_id = ?',
  )
  const doubt = db.prepare<[number]>(
    `UPDATE schedule SET stale = 1 WHERE due_at > ? AND stale = 0 AND kind <> 'snooze'`,
  )
  const ofClub = db.prepare<[string]>(
    `${SELECT} WHERE club_id = ? ORDER BY due_at IS NULL, due_at, kind, member_id`,
  )
  const moments = db
    .prepare<[number, number], number>(
      'SELECT DISTINCT due_at FROM schedule WHERE due_at > ? AND due_at <= ? ORDER BY due_at',
    )
    .pluck()
  return {
    stale: (limit) => stale.all(limit).map(entryOf),
    staleOf: ({ clubId, memberId }) => {
      if (memberId === undefined)
        return clubId === undefined ? [] : staleOfClub.all(clubId).map(entryOf)
      const entries = staleOfMember.all(memberId).map(entryOf)
      return entries.filter((entry) => clubId === undefined || entry.clubId === clubId)
    },
    due: (now, limit) => due.all(secondsOf(now), limit).map(entryOf),
    save: ({ clubId, kind, memberId, day, turn, dueAt }) => {
      upsert.run(
        clubId,
        kind,
        memberId ?? '',
        day?.toString() ?? null,
        turn,
        dueAt && secondsOf(dueAt),
      )
    },
    take: ({ clubId, kind, memberId }) => {
      take.run(clubId, kind, memberId ?? '')
    },
    remove: ({ clubId, kind, memberId }) => {
      remove.run(clubId, kind, memberId ?? '')
    },
    doubt: (now) => {
      doubt.run(secondsOf(now))
    },
    ofClub: (clubId) => ofClub.all(clubId).map(entryOf),
    momentsBetween: (from, to) =>
      moments
        .all(secondsOf(from), secondsOf(to))
        .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1_000)),
  }
}
