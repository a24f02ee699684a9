import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { createPersonalDataStore } from '#adapters/sqlite/personal-data-store.ts'
import { en } from '#messages/en.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import type { Database } from 'better-sqlite3'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { everythingIn, insertEveryonesRows, personColumns } from './everyones-rows.ts'

const ME = '123456789012345678'
const OTHER = '987654321098765432'
const CLUB = '555555555555555555'
const SECOND_CLUB = '666666666666666666'

let db: Database
beforeEach(() => {
  db = openDatabase(':memory:')
  insertEveryonesRows(db, { me: ME, other: OTHER, club: CLUB, secondClub: SECOND_CLUB })
})
afterEach(() => {
  db.close()
})

const countIn = (table: string, column: string, id: string): number =>
  db
    .prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE ${column} = ?`)
    .pluck()
    .get(id) ?? 0

describe('a table that can hold a person', () => {
  test('is known by its columns', () => {
    const names = personColumns(db).map(({ table, column }) => `${table}.${column}`)
    expect(names).toContain('sessions.member_id')
    expect(names).toContain('audit.changed_by')
    expect(names).toContain('cheers.from_id')
    expect(names.length).toBeGreaterThan(15)
  })

  test('is in the rows that these tests delete; a new table has to be added there', () => {
    const missing = personColumns(db).filter(({ table, column }) => !countIn(table, column, ME))
    expect(missing).toEqual([])
  })

  test('is explained by /hips privacy', () => {
    const { forYou, forClub, forCaptains } = en.privacy
    const explained = Object.keys({ ...forYou, ...forClub, ...forCaptains })
    const tables = new Set(personColumns(db).map(({ table }) => table))
    expect(explained.toSorted()).toEqual([...tables].toSorted())
  })

  test('is handed out with every row of the person, but for what is computed', () => {
    const exported = createPersonalDataStore(db).exportOf(ME)
    const tables = Map.groupBy(personColumns(db), ({ table }) => table)
    tables.delete('cheers')
    tables.delete('standings')
    tables.delete('schedule')
    for (const [table, columns] of tables) {
      const where = columns.map(({ column }) => `${column} = @me`).join(' OR ')
      const rows = db.prepare(`SELECT * FROM ${table} WHERE ${where}`).all({ me: ME })
      expect({ table, rows: exported.get(table)?.length }).toEqual({ table, rows: rows.length })
    }
    expect([...exported.keys()].filter((name) => !tables.has(name))).toEqual([
      'cheers_given',
      'cheers_received',
    ])
  })
})

describe('the export', () => {
  test('says rows as they are stored', () => {
    const exported = createPersonalDataStore(db).exportOf(ME)
    expect(exported.get('pauses')).toMatchObject([
      { from_day: '2026-11-09', to_day: '2026-11-12', reason: 'ill' },
    ])
    expect(exported.get('sessions')?.map(({ club_id, day }) => [club_id, day])).toEqual([
      [CLUB, '2026-11-17'],
      [CLUB, '2026-11-20'],
      [SECOND_CLUB, '2026-11-13'],
      ['none', '2026-10-06'],
    ])
  })

  test('tells of reminders what they were and what became of them, not how they were sent', () => {
    const exported = createPersonalDataStore(db).exportOf(ME)
    expect(exported.get('reminders')).toEqual([
      { club_id: CLUB, day: '2026-11-17', kind: 'personal', state: 'sent' },
    ])
    expect(exported.has('schedule')).toBe(false)
  })

  test('names nobody else, not even where a captain has mentioned them', () => {
    const exported = createPersonalDataStore(db).exportOf(ME)
    expect(JSON.stringify([...exported])).not.toContain(OTHER)
    expect(exported.get('amnesties')).toMatchObject([{ set_by: ME, reason: '=ice, says …' }])
    expect(exported.get('corrections')).toMatchObject([
      { member_id: ME, corrected_by: null },
      { member_id: null, corrected_by: ME },
    ])
    expect(exported.get('cheers_received')).toEqual([
      { club_id: CLUB, day: '2026-11-17', cheers: 1 },
    ])
  })

  test('of somebody unknown is empty, table by table', () => {
    const exported = createPersonalDataStore(db).exportOf('1')
    expect([...exported.values()].flat()).toEqual([])
  })
})

describe('deleting', () => {
  test('leaves the id in no table and no column', () => {
    expect(everythingIn(db)).toContain(ME)
    createPersonalDataStore(db).deleteAll(ME)
    expect(everythingIn(db)).not.toContain(ME)
  })

  test('leaves it not even in the samples that SQLite takes for its query planner', () => {
    db.exec('ANALYZE')
    const samples = db
      .prepare<[], Buffer>('SELECT sample FROM sqlite_stat4')
      .pluck()
      .all()
      .filter((sample) => sample.includes(ME))
    expect(samples.length).toBeGreaterThan(0)
    createPersonalDataStore(db).deleteAll(ME)
    expect(everythingIn(db)).not.toContain(ME)
  })

  test('keeps everything of everybody else', () => {
    const before = createPersonalDataStore(db).exportOf(OTHER)
    createPersonalDataStore(db).deleteAll(ME)
    const after = createPersonalDataStore(db).exportOf(OTHER)
    // Signatures on what was about the other person are gone, and so are cheers and corrections by me.
    for (const table of [
      'profiles',
      'own_days',
      'sessions',
      'pauses',
      'closed_boards',
      'plans',
      'reminders',
      'member_reminders',
      'own_races',
    ])
      // prettier-ignore
      expect(after.get(table)).toEqual(before.get(table))
    expect(after.get('cheers_received')).toEqual([])
    expect(after.get('corrections')).toMatchObject([{ member_id: OTHER, corrected_by: null }])
  })

  test('what a captain did for the club stays, unsigned', () => {
    createPersonalDataStore(db).deleteAll(ME)
    const all = (sql: string) => db.prepare(sql).all()
    expect(all('SELECT saved_by FROM club_settings ORDER BY club_id')).toEqual([
      { saved_by: '' },
      { saved_by: OTHER },
    ])
    expect(all('SELECT added_by FROM club_races ORDER BY id')).toEqual([
      { added_by: null },
      { added_by: OTHER },
    ])
    expect(all('SELECT saved_by FROM plans ORDER BY id')).toEqual([
      { saved_by: '' },
      { saved_by: OTHER },
    ])
    expect(all('SELECT set_by, reason FROM amnesties ORDER BY day')).toEqual([
      { set_by: null, reason: `=ice, says <@${OTHER}>` },
      { set_by: OTHER, reason: '… and … marry' },
    ])
    expect(all("SELECT changed_by FROM audit WHERE action = 'amnesty' ORDER BY id")).toEqual([
      { changed_by: null },
      { changed_by: OTHER },
    ])
  })

  test('leaves the club its reminders, those that are due and those that came', () => {
    db.exec(`INSERT INTO reminders (club_id, kind, day, due_at, state, owner, lease_until, claimed_at)
      VALUES ('${CLUB}', 'card', '2026-11-17', 1, 'sent', 'x7', 0, 1)`)
    const count = (table: string, whose: string) => countIn(table, 'member_id', whose)
    expect(count('schedule', '')).toBe(8)
    createPersonalDataStore(db).deleteAll(ME)
    expect([count('schedule', ''), count('schedule', ME)]).toEqual([8, 0])
    expect(count('schedule', OTHER)).toBe(3)
    expect([count('reminders', ''), count('reminders', OTHER)]).toEqual([1, 1])
  })

  test('boards in memory are told in each club, and in no other', () => {
    const revision = (club: string) =>
      Number(db.prepare('SELECT revision FROM board_revisions WHERE club_id = ?').pluck().get(club))
    db.exec(`DELETE FROM board_revisions;
      INSERT INTO board_revisions VALUES ('${CLUB}', 1, 7), ('${SECOND_CLUB}', 1, 7), ('9', 1, 7)`)
    createPersonalDataStore(db).deleteAll(ME)
    const afterMe = revision(CLUB)
    expect(afterMe).toBeGreaterThan(1)
    expect(revision(SECOND_CLUB)).toBeGreaterThan(1)
    expect(revision('9')).toBe(1)
    createPersonalDataStore(db).deleteAll(OTHER)
    expect(revision(CLUB)).toBeGreaterThan(afterMe)
  })

  test('a club whose standings were never computed goes on having none', () => {
    db.exec('DELETE FROM board_revisions')
    createPersonalDataStore(db).deleteAll(ME)
    expect(db.prepare('SELECT count(*) FROM board_revisions').pluck().get()).toBe(0)
  })

  test('is all or nothing', () => {
    db.exec(`CREATE TRIGGER no_more BEFORE DELETE ON closed_boards
      BEGIN SELECT RAISE(ABORT, 'the disk is on fire'); END`)
    const before = everythingIn(db)
    expect(() => {
      createPersonalDataStore(db).deleteAll(ME)
    }).toThrow('the disk is on fire')
    expect(everythingIn(db)).toBe(before)
  })
})

describe('on the disk', () => {
  const bytesOf = (path: string): string =>
    [path, `${path}-wal`]
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file, 'latin1'))
      .join('')

  test('no byte of the id is left, neither in the database nor in its log', () => {
    const path = join(temporaryFolder(), 'clamshell.db')
    const file = openDatabase(path)
    insertEveryonesRows(file, { me: ME, other: OTHER, club: CLUB, secondClub: SECOND_CLUB })
    expect(bytesOf(path)).toContain(ME)
    createPersonalDataStore(file).deleteAll(ME)
    expect(bytesOf(path)).not.toContain(ME)
    expect(bytesOf(path)).toContain(OTHER)
    file.close()
  })

  test('nor are copies of rows that SQLite once moved from page to page', () => {
    const path = join(temporaryFolder(), 'clamshell.db')
    const file = openDatabase(path)
    const members = fillBusyClub(file)
    const store = createPersonalDataStore(file)
    const found = members.filter((member) => {
      store.deleteAll(member)
      return bytesOf(path).includes(member)
    })
    expect(found).toEqual([])
    file.close()
  })
})

/** Sessions of sixty people in no order, some changed, some taken back; their ids. */
function fillBusyClub(file: Database): readonly string[] {
  // A fixed sequence of numbers that look like chance: a wrong page split needs a crowd.
  let seed = 4
  const upTo = (end: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * end)
  }
  const members = Array.from({ length: 60 }, (_, n) => String(100_000_000_000_000n + BigInt(upTo(1e9)) * 61n + BigInt(n))) // prettier-ignore
  const start = Temporal.PlainDate.from('2024-01-01')
  const days = Array.from({ length: 900 }, (_, n) => start.add({ days: n }).toString())
  const insert = file.prepare('INSERT OR IGNORE INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?)')
  const rate = file.prepare("UPDATE sessions SET effort = 'right' WHERE member_id = ? AND day = ?")
  const undo = file.prepare('DELETE FROM sessions WHERE member_id = ? AND day = ?')
  file.transaction(() => {
    for (let n = 0; n < 12_000; n += 1) {
      const [member, day] = [members[upTo(60)], days[upTo(900)]]
      insert.run([CLUB, SECOND_CLUB][n % 2], member, day, `${day}T18:00:00Z`, 'button', 100, null)
      if (n % 7 === 0) undo.run(members[upTo(60)], days[upTo(900)])
      if (n % 11 === 0) rate.run(members[upTo(60)], days[upTo(900)])
    }
  })()
  return members
}
