import {
  painAnswerSchema,
  painPlaceSchema,
  painScoreSchema,
  painSignSchema,
  type PainReport,
} from '#core/pain/pain-report.ts'
import { exerciseIdSchema } from '#core/training/exercise.ts'
import type { PainStore } from '#use-cases/condition-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'
import { storedDate, storedFlag, storedInstant } from './stored-values.ts'

const signsSchema = z.array(painSignSchema)

const rowSchema = z
  .object({
    id: z.int(),
    day: storedDate,
    said_at: storedInstant,
    exercise: exerciseIdSchema.nullable(),
    place: painPlaceSchema,
    score: painScoreSchema,
    sharp: storedFlag,
    signs: z.string().transform((json) => signsSchema.parse(JSON.parse(json))),
    answer: painAnswerSchema.nullable(),
    answered_on: storedDate.nullable(),
    answered_at: storedInstant.nullable(),
    asked_on: storedDate.nullable(),
  })
  .transform(
    ({ said_at, place, answer, answered_on, answered_at, asked_on, ...same }): PainReport => ({
      ...same,
      at: said_at,
      where: place,
      check:
        answer && answered_on && answered_at ? { answer, day: answered_on, at: answered_at } : null,
      askedOn: asked_on,
    }),
  )

const holdSchema = z.object({
  id: z.int(),
  from: storedDate,
  clearedOn: storedDate.nullable(),
})

/** Pain reports and holds in SQLite. */
export function createPainStore(db: Database, memory: ReadMemory = NO_MEMORY): PainStore {
  const reports = db.prepare<[string]>(
    `SELECT id, day, said_at, exercise, place, score, sharp, signs, answer, answered_on,
       answered_at, asked_on
     FROM pain_reports WHERE member_id = ? ORDER BY id`,
  )
  const insert = db.prepare(
    `INSERT INTO pain_reports (member_id, day, said_at, exercise, place, score, sharp, signs)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const setAnswer = db.prepare(
    `UPDATE pain_reports SET answer = ?, answered_on = ?, answered_at = ?
     WHERE member_id = ? AND id = ?`,
  )
  const setAsked = db.prepare('UPDATE pain_reports SET asked_on = ? WHERE member_id = ? AND id = ?')
  const remove = db.prepare('DELETE FROM pain_reports WHERE member_id = ? AND id = ?')
  const holds = db.prepare<[string]>(
    `SELECT id, from_day AS "from", cleared_on AS clearedOn FROM pain_holds
     WHERE member_id = ? ORDER BY id`,
  )
  const insertHold = db.prepare(
    'INSERT INTO pain_holds (member_id, from_day, set_at) VALUES (?, ?, ?)',
  )
  // A zone that was changed since may show an earlier day.
  const clear = db.prepare(
    `UPDATE pain_holds SET cleared_on = max(@on, from_day)
     WHERE member_id = @memberId AND cleared_on IS NULL`,
  )
  return {
    reportsOf: (memberId) =>
      memory.recall('pain-reports', memberId, () =>
        reports.all(memberId).map((row) => rowSchema.parse(row)),
      ),
    addReport: (memberId, { exercise, where, score, sharp, signs }, day, at) => {
      const flag = sharp ? 1 : 0
      const listed = JSON.stringify(signs)
      insert.run(memberId, day.toString(), at.toString(), exercise, where, score, flag, listed)
      memory.forget('pain-reports', memberId)
    },
    answer: (memberId, id, { answer, day }, at) => {
      setAnswer.run(answer, day.toString(), at.toString(), memberId, id)
      memory.forget('pain-reports', memberId)
    },
    takeBack: (memberId, id) => {
      remove.run(memberId, id)
      memory.forget('pain-reports', memberId)
    },
    markAsked: (memberId, id, day) => {
      setAsked.run(day.toString(), memberId, id)
      memory.forget('pain-reports', memberId)
    },
    holdsOf: (memberId) =>
      memory.recall('pain-holds', memberId, () =>
        holds.all(memberId).map((row) => holdSchema.parse(row)),
      ),
    addHold: (memberId, from, at) => {
      insertHold.run(memberId, from.toString(), at.toString())
      memory.forget('pain-holds', memberId)
    },
    clearHolds: (memberId, on) => {
      clear.run({ memberId, on: on.toString() })
      memory.forget('pain-holds', memberId)
    },
  }
}
