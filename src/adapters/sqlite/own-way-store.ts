import { SIDES } from '#core/guided/guided-routine.ts'
import { exerciseIdSchema } from '#core/training/exercise.ts'
import type { OwnWayStore } from '#use-cases/guided-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'

const swapSchema = z.object({ exercise: exerciseIdSchema, wanted: exerciseIdSchema })
const sideSchema = z.enum(SIDES)

/** Swaps and weaker sides of members, in SQLite. */
export function createOwnWayStore(db: Database, memory: ReadMemory = NO_MEMORY): OwnWayStore {
  const swaps = db.prepare<[string]>(
    'SELECT exercise, wanted FROM own_swaps WHERE member_id = ? ORDER BY exercise',
  )
  const upsertSwap = db.prepare<[string, string, string, string]>(
    `INSERT INTO own_swaps (member_id, exercise, wanted, set_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (member_id, exercise) DO UPDATE
     SET wanted = excluded.wanted, set_at = excluded.set_at`,
  )
  const removeSwap = db.prepare<[string, string]>(
    'DELETE FROM own_swaps WHERE member_id = ? AND exercise = ?',
  )
  const side = db.prepare<[string]>('SELECT side FROM weaker_sides WHERE member_id = ?').pluck()
  const upsertSide = db.prepare<[string, string, string]>(
    `INSERT INTO weaker_sides (member_id, side, set_at) VALUES (?, ?, ?)
     ON CONFLICT (member_id) DO UPDATE SET side = excluded.side, set_at = excluded.set_at`,
  )
  return {
    swapsOf: (memberId) =>
      memory.recall('own-swaps', memberId, () => {
        const rows = swaps.all(memberId).map((row) => swapSchema.parse(row))
        return new Map(rows.map(({ exercise, wanted }) => [exercise, wanted]))
      }),
    keepSwap: (memberId, { exercise, wanted }, at) => {
      upsertSwap.run(memberId, exercise, wanted, at.toString())
      memory.forget('own-swaps', memberId)
    },
    forgetSwap: (memberId, exercise) => {
      removeSwap.run(memberId, exercise)
      memory.forget('own-swaps', memberId)
    },
    weakerSideOf: (memberId) => sideSchema.nullable().parse(side.get(memberId) ?? null),
    setWeakerSide: (memberId, weaker, at) => {
      upsertSide.run(memberId, weaker, at.toString())
    },
  }
}
