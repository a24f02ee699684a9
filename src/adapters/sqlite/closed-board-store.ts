import type { Entry } from '#core/boards/rank.ts'
import type { ClosedBoardStore } from '#use-cases/board-ports.ts'
import type { Database } from 'better-sqlite3'

interface Row {
  readonly memberId: string
  readonly streak: number
  readonly best: number
  readonly sessions: number
  readonly kept: number
  readonly settled: number
}

/** Closed boards in SQLite. */
export function createClosedBoardStore(db: Database): ClosedBoardStore {
  const closed = db
    .prepare<[string, string, string], number>(
      'SELECT 1 FROM closed_periods WHERE club_id = ? AND period = ? AND starts_on = ?',
    )
    .pluck()
  const select = db.prepare<[string, string, string], Row>(
    `SELECT b.member_id AS memberId, streak, best, sessions, kept, settled FROM closed_boards b
     LEFT JOIN preferences p ON p.member_id = b.member_id
     LEFT JOIN memberships m ON m.member_id = b.member_id AND m.club_id = b.club_id
     WHERE b.club_id = ? AND period = ? AND starts_on = ?
       AND p.hidden IS NOT 1 AND m.left_at IS NULL`,
  )
  const insertPeriod = db.prepare<[string, string, string, string]>(
    `INSERT INTO closed_periods (club_id, period, starts_on, closed_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  const insertEntry = db.prepare(
    `INSERT INTO closed_boards
       (club_id, period, starts_on, member_id, streak, best, sessions, kept, settled)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return {
    isClosed: (clubId, period, startsOn) =>
      closed.get(clubId, period, startsOn.toString()) !== undefined,
    entries: (clubId, period, startsOn) => {
      const start = startsOn.toString()
      if (closed.get(clubId, period, start) === undefined) return null
      return select
        .all(clubId, period, start)
        .map(({ memberId, streak, best, sessions, kept, settled }): Entry => ({
          memberId,
          streak,
          best,
          tally: { sessions, kept, settled },
        }))
    },
    close: (clubId, period, startsOn, entries, at) => {
      const start = startsOn.toString()
      const { changes } = insertPeriod.run(clubId, period, start, at.toString())
      // Another process was faster: what it has written stands.
      if (changes === 0) return
      for (const { memberId, streak, best, tally } of entries) {
        const { sessions, kept, settled } = tally
        insertEntry.run(clubId, period, start, memberId, streak, best, sessions, kept, settled)
      }
    },
  }
}
