import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { DEFAULT_PLAN } from '#core/training/plan.ts'
import type { Database } from 'better-sqlite3'

type Value = string | number | null

interface People {
  readonly me: string
  readonly other: string
  readonly club: string
  readonly secondClub: string
}

const AT = '2026-11-20T18:00:00Z'
const NUMBERS = { streak: 1, best: 2, sessions: 3, kept: 3, settled: 4 }

/** Rows of two people in every table that can hold a person, in every part that they can have. */
export function insertEveryonesRows(db: Database, { me, other, club, secondClub }: People): void {
  const insert = (table: string, row: Readonly<Record<string, Value>>) => {
    const columns = Object.keys(row)
    db.prepare(
      `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ).run(...Object.values(row))
  }
  insert('closed_periods', { club_id: club, period: 'month', starts_on: '2026-10-01', closed_at: AT }) // prettier-ignore
  for (const [member_id, mate] of [
    [me, other],
    [other, me],
  ] as const) {
    insert('profiles', { member_id, level: 2, kit: '["band","box"]', updated_at: AT })
    insert('preferences', { member_id, hidden: 0, mates: 'cheers', updated_at: AT })
    insert('own_days', { member_id, effective_from: '2026-11-01', days: '[1,4]', set_at: AT })
    insert('own_days', { member_id, effective_from: '2026-11-08', days: null, set_at: AT })
    insert('own_zones', { member_id, effective_from: '2026-11-01', time_zone: 'Europe/Paris', set_at: AT }) // prettier-ignore
    insert('memberships', { member_id, club_id: club, left_at: null })
    insert('memberships', { member_id, club_id: secondClub, left_at: AT })
    insert('pauses', { member_id, from_day: '2026-11-09', to_day: '2026-11-12', reason: 'ill', set_at: AT }) // prettier-ignore
    for (const [club_id, day, effort] of [
      [club, '2026-11-17', 'hard'],
      [club, '2026-11-20', null],
      [secondClub, '2026-11-13', 'easy'],
      ['none', '2026-10-06', null],
    ] as const)
      insert('sessions', { club_id, member_id, day, logged_at: AT, source: 'button', percent: 100, effort }) // prettier-ignore
    insert('session_slots', { club_id: club, member_id, day: '2026-11-17', slots: '["hinge","mobility"]' }) // prettier-ignore
    insert('level_marks', { member_id, day: '2026-11-01', level: 2, how: 'taken', marked_at: AT })
    insert('pain_reports', { member_id, day: '2026-11-17', said_at: AT, exercise: 'clamshell', place: 'side', score: 4, sharp: 0, signs: '["limping"]', answer: 'calm', answered_on: '2026-11-18', answered_at: AT, asked_on: '2026-11-18' }) // prettier-ignore
    insert('pain_holds', { member_id, from_day: '2026-11-10', cleared_on: '2026-11-12', set_at: AT }) // prettier-ignore
    insert('guided_sessions', { member_id, club_id: club, day: '2026-11-20', logs: '2026-11-20', routine: '{}', step: 3, version: 4, opened: 0, begun_at: AT, changed_at: AT }) // prettier-ignore
    insert('own_swaps', { member_id, exercise: 'deadlift', wanted: 'squat', set_at: AT })
    insert('weaker_sides', { member_id, side: 'left', set_at: AT })
    insert('corrections', { club_id: club, member_id, day: '2026-11-03', done: 1, corrected_by: mate, corrected_at: AT }) // prettier-ignore
    insert('announcements', { club_id: club, member_id, milestone: 'sessions 10', announced_at: AT }) // prettier-ignore
    insert('closed_boards', { club_id: club, period: 'month', starts_on: '2026-10-01', member_id, ...NUMBERS }) // prettier-ignore
    insert('named_cards', { message_id: '777777777777777777', member_id, channel_id: '888888888888888888', posted_at: AT }) // prettier-ignore
    insert('standings', { club_id: club, member_id, expires_at: 0, ...standing(db) })
    insert('audit', { club_id: club, changed_at: AT, changed_by: mate, action: 'correct-done', member_id, from_day: '2026-11-03', to_day: '2026-11-03', note: '' }) // prettier-ignore
    insert('audit', { club_id: club, changed_at: AT, changed_by: member_id, action: 'pause', member_id, from_day: '2026-11-09', to_day: '2026-11-12', note: '' }) // prettier-ignore
    insert('club_settings', { club_id: member_id === me ? club : secondClub, settings: JSON.stringify(DEFAULT_CLUB_SETTINGS), saved_at: AT, saved_by: member_id }) // prettier-ignore
    insert('setup_drafts', { club_id: club, member_id, draft: '{"zone":"Europe/Berlin"}', updated_at: AT }) // prettier-ignore
    insert('club_races', { club_id: club, day: '2026-12-06', distance: '10k', added_on: '2026-11-20', added_by: member_id }) // prettier-ignore
    insert('own_races', { member_id, day: '2026-12-13', distance: 'half', added_on: '2026-11-20', removed_on: '2026-11-21' }) // prettier-ignore
    insert('member_reminders', { member_id, club_id: club, personal: 1, at: '18:00', mention: 1, mid_run: 1, dm_channel_id: '888888888888888888', updated_at: AT }) // prettier-ignore
    insert('not_today', { club_id: club, member_id, day: '2026-11-17', said_at: AT })
    insert('mid_runs', { club_id: club, member_id, day: '2026-11-18', kind: 'hill-sprints', planned: 5, done: 4, said_at: AT }) // prettier-ignore
    insert('come_back_names', { member_id, may_name: 1, said_at: AT })
    insert('schedule', { club_id: club, kind: 'snooze', member_id, day: '2026-11-20', turn: 1, due_at: 1_795_000_000 }) // prettier-ignore
    insert('reminders', { club_id: club, kind: 'personal', day: '2026-11-17', member_id, due_at: 1_795_000_000, state: 'sent', owner: 'x7', lease_until: 0, claimed_at: 1_795_000_000 }) // prettier-ignore
    insert('plans', { club_id: club, effective_from: '2026-11-01', saved_at: AT, saved_by: member_id, plan: JSON.stringify(DEFAULT_PLAN) }) // prettier-ignore
  }
  for (const [member_id, from_id] of [
    [me, other],
    [other, me],
  ] as const)
    insert('cheers', { club_id: club, member_id, day: '2026-11-17', from_id, cheered_at: AT })
  for (const [day, by, reason] of [
    ['2026-11-05', me, `=ice, says <@${other}>`],
    ['2026-11-06', other, `<@${me}> and <@!${me}> marry`],
  ] as const) {
    insert('amnesties', { club_id: club, day, reason, set_by: by, set_at: AT })
    insert('audit', { club_id: club, changed_at: AT, changed_by: by, action: 'amnesty', member_id: null, from_day: day, to_day: day, note: reason }) // prettier-ignore
  }
}

/** Every number of a standing, whatever their names. */
const standing = (db: Database): Record<string, number> =>
  Object.fromEntries(
    db
      .prepare<[], string>(
        "SELECT name FROM pragma_table_info('standings') WHERE type = 'INTEGER' AND name <> 'expires_at'",
      )
      .pluck()
      .all()
      .map((name) => [name, 1]),
  )

export interface PersonColumn {
  readonly table: string
  readonly column: string
}

/** Ids of other things than people. */
const NO_PEOPLE = ['club_id', 'application_id', 'channel_id', 'dm_channel_id', 'message_id']

/** Every column of the schema that could hold a person, by its name. */
export const personColumns = (db: Database): readonly PersonColumn[] =>
  db
    .prepare<[], PersonColumn>(
      `SELECT t.name AS "table", c.name AS "column"
       FROM pragma_table_list t JOIN pragma_table_info(t.name) c
       WHERE t.schema = 'main' AND c.type = 'TEXT' AND t.name NOT LIKE 'sqlite_%'
         AND (c.name LIKE '%\\_id' ESCAPE '\\' OR c.name LIKE '%\\_by' ESCAPE '\\'
           OR c.name LIKE '%member%' OR c.name LIKE '%user%')`,
    )
    .all()
    .filter(({ column }) => !NO_PEOPLE.includes(column))

/** Every value of every column of every table, SQLite's own among them, as one text. */
export function everythingIn(db: Database): string {
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all()
  const values = tables.flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).raw().all())
  return (values as unknown[][])
    .map((row) =>
      row.map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))),
    )
    .map((row) => row.join('\t'))
    .join('\n')
}
