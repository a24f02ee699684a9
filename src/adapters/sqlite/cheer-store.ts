import { DEFAULT_PREFERENCES } from '#core/sessions/preferences.ts'
import type { CheerStore, FinishedMate } from '#use-cases/session-ports.ts'
import type { Database } from 'better-sqlite3'

interface MateRow {
  readonly memberId: string
  readonly mates: 'shown' | 'cheers'
  readonly cheers: number
  readonly cheered: number
}

interface CardRow {
  readonly memberId: string
  readonly named: number
}

/** Whether a card names somebody who has chosen nothing. */
const NAMED_BY_DEFAULT = !DEFAULT_PREFERENCES.hidden && DEFAULT_PREFERENCES.mates !== 'off' ? 1 : 0

/** Discord has not said that the person has left the club. */
const STILL_HERE = `NOT EXISTS (SELECT 1 FROM memberships m
  WHERE m.club_id = s.club_id AND m.member_id = s.member_id AND m.left_at IS NOT NULL)`

/** Cheers in SQLite. */
export function createCheerStore(db: Database): CheerStore {
  const mates = db.prepare<[string, string, string, string], MateRow>(
    `SELECT s.member_id AS memberId, p.mates,
       (SELECT count(*) FROM cheers c
        WHERE c.club_id = s.club_id AND c.member_id = s.member_id AND c.day = s.day) AS cheers,
       EXISTS (SELECT 1 FROM cheers c
        WHERE c.club_id = s.club_id AND c.member_id = s.member_id AND c.day = s.day
          AND c.from_id = ?) AS cheered
     FROM sessions s INDEXED BY sessions_by_day JOIN preferences p ON p.member_id = s.member_id
     WHERE s.club_id = ? AND s.day = ? AND s.member_id <> ? AND p.mates IN ('shown', 'cheers')
       AND p.hidden = 0 AND ${STILL_HERE}
     ORDER BY s.logged_at, s.member_id`,
  )
  const unseen = db
    .prepare<[string, string, string], number>(
      `SELECT count(*) FROM sessions s LEFT JOIN preferences p ON p.member_id = s.member_id
       WHERE s.club_id = ? AND s.day = ? AND s.member_id <> ?
         AND (p.member_id IS NULL OR p.mates IN ('off', 'card') OR p.hidden = 1)
         AND ${STILL_HERE}`,
    )
    .pluck()
  const onCard = db.prepare<[string, string], CardRow>(
    `SELECT s.member_id AS memberId,
       coalesce(p.hidden = 0 AND p.mates <> 'off', ${NAMED_BY_DEFAULT}) AS named
     FROM sessions s INDEXED BY sessions_by_day
     LEFT JOIN preferences p ON p.member_id = s.member_id
     WHERE s.club_id = ? AND s.day = ? AND ${STILL_HERE}
     ORDER BY s.logged_at, s.member_id`,
  )
  const insert = db.prepare<[string, string, string, string, string]>(
    `INSERT INTO cheers (club_id, member_id, day, from_id, cheered_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  const count = db
    .prepare<[string, string, string], number>(
      'SELECT count(*) FROM cheers WHERE club_id = ? AND member_id = ? AND day = ?',
    )
    .pluck()
  const anybody = db
    .prepare<[string, string, string]>(
      'SELECT 1 FROM sessions WHERE club_id = ? AND day = ? AND member_id <> ? LIMIT 1',
    )
    .pluck()
  return {
    hasFinished: (clubId, day, readerId) =>
      anybody.get(clubId, day.toString(), readerId) !== undefined,
    finishedMates: (clubId, day, readerId) =>
      mates.all(readerId, clubId, day.toString(), readerId).map((row): FinishedMate => ({
        memberId: row.memberId,
        takesCheers: row.mates === 'cheers',
        cheers: row.cheers,
        cheeredByReader: row.cheered === 1,
      })),
    unseenFinished: (clubId, day, readerId) => unseen.get(clubId, day.toString(), readerId) ?? 0,
    onCard: (clubId, day) => {
      const finished = onCard.all(clubId, day.toString())
      const named = finished.filter((row) => row.named === 1).map(({ memberId }) => memberId)
      return { named, unnamed: finished.length - named.length }
    },
    add: (clubId, memberId, day, fromId, at) =>
      insert.run(clubId, memberId, day.toString(), fromId, at.toString()).changes > 0,
    countFor: (clubId, memberId, day) => count.get(clubId, memberId, day.toString()) ?? 0,
  }
}
