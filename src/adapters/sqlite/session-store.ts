import { effortSchema, sourceSchema, type Session } from '#core/sessions/session.ts'
import type { SessionStore } from '#use-cases/session-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'
import { storedDate, storedInstant } from './stored-values.ts'

const rowSchema = z.object({
  day: storedDate,
  logged_at: storedInstant,
  source: sourceSchema,
  percent: z.int(),
  effort: effortSchema.nullable(),
})

/** A date as a day number. Reckoned in SQL: three years of a big club are two million dates. */
const DAY_NUMBER = 'unixepoch(day) / 86400'

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
      memory.forget('session-days', `${clubId} ${memberId}`)
      return changes > 0
    },
    remove: (clubId, memberId, day) => {
      remove.run(clubId, memberId, day.toString())
      memory.forget('session-days', `${clubId} ${memberId}`)
    },
    setEffort: (clubId, memberId, day, effort) => {
      setEffort.run(effort, clubId, memberId, day.toString())
    },
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
