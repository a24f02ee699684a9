import type { GuidedStore, StoredGuided } from '#use-cases/guided-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { storedDate, storedFlag } from './stored-values.ts'

const rowSchema = z
  .object({
    id: z.int(),
    club_id: z.string(),
    day: storedDate,
    logs: storedDate,
    routine: z.string(),
    step: z.int(),
    version: z.int(),
    opened: storedFlag,
  })
  .transform(({ club_id: clubId, ...same }): StoredGuided => ({ clubId, ...same }))

/** Sessions that members are in the middle of, in SQLite. */
export function createGuidedStore(db: Database): GuidedStore {
  const select = db.prepare<[string]>(
    `SELECT id, club_id, day, logs, routine, step, version, opened
     FROM guided_sessions WHERE member_id = ?`,
  )
  const insert = db.prepare(
    `INSERT INTO guided_sessions
       (member_id, club_id, day, logs, routine, step, version, opened, begun_at, changed_at)
     VALUES (@memberId, @clubId, @day, @logs, @routine, 0, 1, 1, @at, @at)`,
  )
  const update = db.prepare(
    `UPDATE guided_sessions
     SET logs = @logs, routine = @routine, step = @step, version = @version, opened = @opened,
       changed_at = @at
     WHERE member_id = @memberId`,
  )
  const remove = db.prepare<[string]>('DELETE FROM guided_sessions WHERE member_id = ?')
  const find = (memberId: string): StoredGuided | null => {
    const row = select.get(memberId)
    return row === undefined ? null : rowSchema.parse(row)
  }
  return {
    find,
    begin: (memberId, { clubId, day, logs, routine }, at) => {
      remove.run(memberId)
      const days = { day: day.toString(), logs: logs.toString() }
      const { lastInsertRowid } = insert.run({
        memberId,
        clubId,
        routine,
        ...days,
        at: at.toString(),
      })
      const id = Number(lastInsertRowid)
      return { id, clubId, day, logs, routine, step: 0, version: 1, opened: true }
    },
    save: (memberId, { logs, routine, step, version, opened }, at) => {
      const flag = opened ? 1 : 0
      const moments = { logs: logs.toString(), at: at.toString() }
      update.run({ memberId, routine, step, version, opened: flag, ...moments })
    },
    end: (memberId) => {
      remove.run(memberId)
    },
  }
}
