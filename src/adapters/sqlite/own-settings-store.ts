import { weekdaySchema } from '#core/training/plan.ts'
import type { OwnSettingsStore } from '#use-cases/member-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'

const daysSchema = z.array(weekdaySchema)

interface DaysRow {
  readonly effectiveFrom: string
  readonly days: string | null
}

interface ZoneRow {
  readonly effectiveFrom: string
  readonly timeZone: string | null
}

/** A member's own days and zones in SQLite. */
export function createOwnSettingsStore(
  db: Database,
  memory: ReadMemory = NO_MEMORY,
): OwnSettingsStore {
  const days = db.prepare<[string], DaysRow>(
    'SELECT effective_from AS effectiveFrom, days FROM own_days WHERE member_id = ? ORDER BY id',
  )
  const zones = db.prepare<[string], ZoneRow>(
    `SELECT effective_from AS effectiveFrom, time_zone AS timeZone FROM own_zones
     WHERE member_id = ? ORDER BY id`,
  )
  const insertDays = db.prepare<[string, string, string | null, string]>(
    'INSERT INTO own_days (member_id, effective_from, days, set_at) VALUES (?, ?, ?, ?)',
  )
  const insertZone = db.prepare<[string, string, string | null, string]>(
    'INSERT INTO own_zones (member_id, effective_from, time_zone, set_at) VALUES (?, ?, ?, ?)',
  )
  return {
    daysOf: (memberId) =>
      memory.recall('own-days', memberId, () =>
        days.all(memberId).map(({ effectiveFrom, days: json }) => ({
          effectiveFrom,
          days: json === null ? null : daysSchema.parse(JSON.parse(json)),
        })),
      ),
    saveDays: (memberId, own, at) => {
      const json = own.days === null ? null : JSON.stringify(own.days)
      insertDays.run(memberId, own.effectiveFrom, json, at.toString())
      memory.forget('own-days', memberId)
    },
    zonesOf: (memberId) => memory.recall('own-zones', memberId, () => zones.all(memberId)),
    saveZone: (memberId, own, at) => {
      insertZone.run(memberId, own.effectiveFrom, own.timeZone, at.toString())
      memory.forget('own-zones', memberId)
    },
  }
}
