import { raceDistanceSchema } from '#core/races/race.ts'
import type { RaceStore } from '#use-cases/club-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'
import { storedDate } from './stored-values.ts'

const rowSchema = z.object({
  id: z.int(),
  day: storedDate,
  distance: raceDistanceSchema,
  addedOn: storedDate,
  removedOn: storedDate.nullable(),
})

const COLUMNS = 'id, day, distance, added_on AS addedOn, removed_on AS removedOn'

/** Races of clubs and of members, in SQLite. */
export function createRaceStore(db: Database, memory: ReadMemory = NO_MEMORY): RaceStore {
  const ofClub = db.prepare<[string]>(
    `SELECT ${COLUMNS} FROM club_races WHERE club_id = ? ORDER BY day, id`,
  )
  const ofMember = db.prepare<[string]>(
    `SELECT ${COLUMNS} FROM own_races WHERE member_id = ? ORDER BY day, id`,
  )
  const addToClub = db.prepare<[string, string, string, string, string]>(
    `INSERT INTO club_races (club_id, day, distance, added_on, added_by) VALUES (?, ?, ?, ?, ?)`,
  )
  const addToMember = db.prepare<[string, string, string, string]>(
    'INSERT INTO own_races (member_id, day, distance, added_on) VALUES (?, ?, ?, ?)',
  )
  const removeFromClub = db.prepare<[string, string, number]>(
    'UPDATE club_races SET removed_on = ? WHERE club_id = ? AND id = ? AND removed_on IS NULL',
  )
  const removeFromMember = db.prepare<[string, string, number]>(
    'UPDATE own_races SET removed_on = ? WHERE member_id = ? AND id = ? AND removed_on IS NULL',
  )
  return {
    ofClub: (clubId) =>
      memory.recall('club-races', clubId, () =>
        ofClub.all(clubId).map((row) => rowSchema.parse(row)),
      ),
    ofMember: (memberId) =>
      memory.recall('own-races', memberId, () =>
        ofMember.all(memberId).map((row) => rowSchema.parse(row)),
      ),
    addToClub: (clubId, { day, distance, addedOn, addedBy }) => {
      addToClub.run(clubId, day.toString(), distance, addedOn.toString(), addedBy)
      memory.forget('club-races', clubId)
    },
    addToMember: (memberId, { day, distance, addedOn }) => {
      addToMember.run(memberId, day.toString(), distance, addedOn.toString())
      memory.forget('own-races', memberId)
    },
    removeFromClub: (clubId, id, on) => {
      const { changes } = removeFromClub.run(on.toString(), clubId, id)
      memory.forget('club-races', clubId)
      return changes > 0
    },
    removeFromMember: (memberId, id, on) => {
      const { changes } = removeFromMember.run(on.toString(), memberId, id)
      memory.forget('own-races', memberId)
      return changes > 0
    },
  }
}
