import type { TrainedSession } from '#core/training/trained-session.ts'
import { effortSchema, sourceSchema, type Session } from '#core/sessions/session.ts'
import type { SessionStore } from '#use-cases/session-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'
import { readSlots, writeSlots } from './stored-slots.ts'
import { storedDate, storedInstant } from './stored-values.ts'

const rowSchema = z.object({
  day: storedDate,
  logged_at: storedInstant,
  source: sourceSchema,
  percent: z.int(),
  effort: effortSchema.nullable(),
})

const trainedSchema = z.object({
  day: z.int(),
  percent: z.int(),
  effort: effortSchema.nullable(),
  slots: z.string().nullable(),
})

const slotsRowSchema = z.object({ day: storedDate, slots: z.string() })

/** A date as a day number. Reckoned in SQL: three years of a big club are two million dates. */
const DAY_NUMBER = 'unixepoch(day) / 86400'

/** As many as are ever asked for at once. */
const MOST_LATELY = 40

/** Sessions in SQLite. */
export function createSessionStore(db: Database, memory: ReadMemory = NO_MEMORY): SessionStore {
  const days = db
    .prepare<[string, string], number>(
      `SELECT ${DAY_NUMBER} FROM sessions WHERE club_id = ? AND member_id = ? ORDER BY day`,
    )
    .pluck()
  const find = db.prepare<[string, string, string]>(
    `SELECT day, logged_at, source, percent, effort FROM sessions
     WHERE club_id = ? AND member_id = ? AND day = ?`,
  )
  const insert = db.prepare(
    `INSERT INTO sessions (club_id, member_id, day, logged_at, source, percent, effort)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const remove = db.prepare<[string, string, string]>(
    'DELETE FROM sessions WHERE club_id = ? AND member_id = ? AND day = ?',
  )
  const setEffort = db.prepare<[string, string, string, string]>(
    'UPDATE sessions SET effort = ? WHERE club_id = ? AND member_id = ? AND day = ?',
  )
  const insertSlots = db.prepare<[string, string, string, string]>(
    `INSERT INTO session_slots (club_id, member_id, day, slots) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET slots = excluded.slots`,
  )
  const slotsBetween = db.prepare<[string, string, string]>(
    `SELECT day, slots FROM session_slots
     WHERE member_id = ? AND day BETWEEN ? AND ? ORDER BY day`,
  )
  const trainedDays = db
    .prepare<[string], number>(
      `SELECT DISTINCT ${DAY_NUMBER} FROM sessions WHERE member_id = ? ORDER BY 1`,
    )
    .pluck()
  const lately = db.prepare<[string, number]>(
    `SELECT unixepoch(s.day) / 86400 AS day, s.percent, s.effort, t.slots
     FROM sessions s LEFT JOIN session_slots t USING (club_id, member_id, day)
     WHERE s.member_id = ? ORDER BY s.day DESC, s.club_id LIMIT ?`,
  )
  const trained = (memberId: string, limit: number): readonly TrainedSession[] =>
    lately
      .all(memberId, limit)
      .map((row) => {
        const { slots: json, ...rest } = trainedSchema.parse(row)
        const held = json === null ? null : readSlots(json)
        return { ...rest, slots: held?.slots ?? null, finished: held?.finished ?? null }
      })
      .toReversed()
  const forget = (clubId: string, memberId: string): void => {
    memory.forget('session-days', `${clubId} ${memberId}`)
    memory.forget('trained-days', memberId)
    memory.forget('trained-lately', memberId)
  }
  const daysOfMembers = db
    .prepare<[string, string], [string, string]>(
      `SELECT member_id, group_concat(${DAY_NUMBER} ORDER BY day) FROM sessions
       WHERE club_id = ? AND member_id IN (SELECT value FROM json_each(?)) GROUP BY member_id`,
    )
    .raw()
  const membersBetween = db
    .prepare<[string, string, string], string>(
      'SELECT DISTINCT member_id FROM sessions WHERE club_id = ? AND day BETWEEN ? AND ?',
    )
    .pluck()
  return {
    daysOf: (clubId, memberId) =>
      memory.recall('session-days', `${clubId} ${memberId}`, () => days.all(clubId, memberId)),
    find: (clubId, memberId, day) => {
      const row = find.get(clubId, memberId, day.toString())
      if (row === undefined) return null
      const { logged_at: loggedAt, ...rest } = rowSchema.parse(row)
      return { ...rest, loggedAt }
    },
    add: (clubId, memberId, session: Session) => {
      const { day, loggedAt, source, percent, effort } = session
      const { changes } = insert.run(
        clubId,
        memberId,
        day.toString(),
        loggedAt.toString(),
        source,
        percent,
        effort,
      )
      forget(clubId, memberId)
      return changes > 0
    },
    remove: (clubId, memberId, day) => {
      remove.run(clubId, memberId, day.toString())
      forget(clubId, memberId)
    },
    setEffort: (clubId, memberId, day, effort) => {
      setEffort.run(effort, clubId, memberId, day.toString())
      forget(clubId, memberId)
    },
    noteSlots: (clubId, memberId, day, held) => {
      insertSlots.run(clubId, memberId, day.toString(), writeSlots(held))
      forget(clubId, memberId)
    },
    swappedIn: (memberId, from, to) =>
      slotsBetween.all(memberId, from.toString(), to.toString()).flatMap((row) => {
        const { day, slots } = slotsRowSchema.parse(row)
        const { swappedIn } = readSlots(slots)
        return swappedIn.length === 0 ? [] : [{ day, exercises: swappedIn }]
      }),
    trainedDaysOf: (memberId) =>
      memory.recall('trained-days', memberId, () => trainedDays.all(memberId)),
    latelyOf: (memberId, limit) =>
      memory.recall('trained-lately', memberId, () => trained(memberId, MOST_LATELY)).slice(-limit),
    daysOfMembers: (clubId, members) =>
      new Map(
        daysOfMembers
          .all(clubId, JSON.stringify(members))
          .map(([memberId, list]) => [memberId, list.split(',').map(Number)]),
      ),
    membersBetween: (clubId, from, to) =>
      membersBetween.all(clubId, from.toString(), to.toString()),
  }
}
