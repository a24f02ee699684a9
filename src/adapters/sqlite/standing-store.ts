import type { Standing } from '#core/boards/standing.ts'
import type {
  BoardVersion,
  KeptStanding,
  NamedStanding,
  StandingStore,
} from '#use-cases/board-ports.ts'
import type { Database } from 'better-sqlite3'
import { secondsOf } from './stored-values.ts'

const NUMBERS = [
  'club_day',
  'streak',
  'best',
  'week_sessions',
  'week_kept',
  'week_settled',
  'month_sessions',
  'month_kept',
  'month_settled',
  'season_sessions',
  'season_kept',
  'season_settled',
  'all_sessions',
  'all_kept',
  'all_settled',
  'two_weeks_due',
  'two_weeks_kept',
].join(', ')

/** A member's id and then NUMBERS, in that order: read as an array, because there are many. */
type Row = readonly [string, ...number[]]

/** Standings in SQLite. */
export function createStandingStore(db: Database): StandingStore {
  const upsert = db.prepare(
    `INSERT OR REPLACE INTO standings (club_id, member_id, revision, expires_at, ${NUMBERS})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const remove = db.prepare<[string, string]>(
    'DELETE FROM standings WHERE club_id = ? AND member_id = ?',
  )
  const stale = db
    .prepare<[string, number, number], string>(
      'SELECT member_id FROM standings WHERE club_id = ? AND expires_at <= ? LIMIT ?',
    )
    .pluck()
  const staleClubs = db
    .prepare<[number], string>('SELECT DISTINCT club_id FROM standings WHERE expires_at <= ?')
    .pluck()
  const hiding = '(SELECT member_id FROM preferences WHERE hidden = 1)'
  const gone = '(SELECT member_id FROM memberships WHERE club_id = @club AND left_at IS NOT NULL)'
  const shownWhere = (further: string) =>
    `SELECT member_id, ${NUMBERS} FROM standings
     WHERE club_id = @club ${further} AND member_id NOT IN ${hiding} AND member_id NOT IN ${gone}`
  // Two queries: for everybody the index of revisions would be the long way round.
  const shown = db.prepare<[{ club: string }], Row>(shownWhere('')).raw()
  const shownSince = db
    .prepare<[{ club: string; since: number }], Row>(shownWhere('AND revision > @since'))
    .raw()
  const hidden = db
    .prepare<[{ club: string }], string>(
      `SELECT member_id FROM standings
       WHERE club_id = @club AND member_id IN ${hiding} AND member_id NOT IN ${gone}`,
    )
    .pluck()
  const bump = db
    .prepare<[string], number>(
      `INSERT INTO board_revisions (club_id, revision, shape) VALUES (?, 1, random())
       ON CONFLICT (club_id) DO UPDATE SET revision = revision + 1 RETURNING revision`,
    )
    .pluck()
  const reshape = db.prepare<[string]>(
    `INSERT INTO board_revisions (club_id, revision, shape) VALUES (?, 1, random())
     ON CONFLICT (club_id) DO UPDATE SET revision = revision + 1, shape = random()`,
  )
  const version = db.prepare<[{ club: string }], BoardVersion>(
    `SELECT revision, CAST(shape AS TEXT) AS shape FROM board_revisions
     WHERE club_id = @club AND EXISTS (SELECT 1 FROM standings WHERE club_id = @club)`,
  )
  // From member to member by the index: a DISTINCT would walk through millions of sessions.
  const seed = db.prepare<[{ club: string }]>(
    `WITH RECURSIVE members (id) AS (
       SELECT min(member_id) FROM sessions WHERE club_id = @club
       UNION ALL
       SELECT (SELECT min(member_id) FROM sessions WHERE club_id = @club AND member_id > id)
       FROM members WHERE id IS NOT NULL
     )
     INSERT OR IGNORE INTO standings (club_id, member_id, revision, expires_at, ${NUMBERS})
     SELECT @club, id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
     FROM members WHERE id IS NOT NULL`,
  )
  const clubs = db.prepare<[], string>('SELECT club_id FROM board_revisions').pluck()
  return {
    save: (clubId, memberId, kept) => {
      upsert.run(clubId, memberId, bump.get(clubId), ...numbersOf(kept))
    },
    remove: (clubId, memberId) => {
      remove.run(clubId, memberId)
      reshape.run(clubId)
    },
    stale: (clubId, now, limit) => stale.all(clubId, secondsOf(now), limit),
    staleClubs: (now) => staleClubs.all(secondsOf(now)),
    shown: (clubId, since) =>
      (since === undefined
        ? shown.all({ club: clubId })
        : shownSince.all({ club: clubId, since })
      ).map(standingOf),
    hidden: (clubId) => hidden.all({ club: clubId }),
    version: (clubId) => version.get({ club: clubId }) ?? null,
    seed: (clubId) => {
      if (seed.run({ club: clubId }).changes > 0) reshape.run(clubId)
    },
    clubs: () => clubs.all(),
  }
}

function numbersOf({ standing, expiresAt }: KeptStanding): readonly number[] {
  const { week, month, season, all } = standing.tallies
  return [
    secondsOf(expiresAt),
    standing.clubDay,
    standing.streak,
    standing.best,
    ...[week, month, season, all].flatMap(({ sessions, kept, settled }) => [
      sessions,
      kept,
      settled,
    ]),
    standing.twoWeeks.due,
    standing.twoWeeks.kept,
  ]
}

function standingOf(row: Row): NamedStanding {
  // By place and not by spreading: a board is ten thousand of these.
  const at = (index: number): number => (row[index + 1] as number | undefined) ?? 0
  const tally = (index: number) => ({
    sessions: at(index),
    kept: at(index + 1),
    settled: at(index + 2),
  })
  const standing: Standing = {
    clubDay: at(0),
    streak: at(1),
    best: at(2),
    tallies: { week: tally(3), month: tally(6), season: tally(9), all: tally(12) },
    twoWeeks: { due: at(15), kept: at(16) },
  }
  return { memberId: row[0], standing }
}
