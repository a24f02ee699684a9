import { createStores } from '#adapters/sqlite/create-stores.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'

const CLUB = '1'
const ANA = '2'
const BO = '3'

let db: Database
beforeEach(() => {
  db = openDatabase(':memory:')
  const { standings } = createStores(db)
  db.exec(`
    INSERT INTO sessions VALUES
      ('1', '2', '2026-11-24', '2026-11-24T12:00:00Z', 'button', 100, NULL),
      ('1', '3', '2026-11-24', '2026-11-24T12:00:00Z', 'button', 100, NULL),
      ('4', '2', '2026-11-24', '2026-11-24T12:00:00Z', 'button', 100, NULL);
    INSERT INTO memberships VALUES ('2', '1', NULL), ('3', '1', NULL);
    INSERT INTO plans VALUES (1, '1', '2026-01-05', '2026-01-05T00:00:00Z', '9', '{}');
    INSERT INTO amnesties VALUES ('1', '2026-11-20', '', NULL, '2026-11-20T00:00:00Z');
    INSERT INTO pauses VALUES (1, '2', '2026-11-01', '2026-11-02', 'away', '2026-11-01T00:00:00Z');
    INSERT INTO own_days VALUES (1, '2', '2026-11-01', '[1]', '2026-11-01T00:00:00Z');
    INSERT INTO own_zones VALUES (1, '2', '2026-11-01', 'Europe/Berlin', '2026-11-01T00:00:00Z');
    INSERT INTO preferences VALUES ('2', 0, 'off', '2026-11-01T00:00:00Z');
    INSERT INTO club_races VALUES (1, '1', '2026-12-06', '10k', '2026-11-01', '9', NULL);
    INSERT INTO own_races VALUES (1, '2', '2026-12-06', '10k', '2026-11-01', NULL);
    INSERT INTO pain_holds VALUES (1, '2', '2026-11-01', NULL, '2026-11-01T00:00:00Z');
  `)
  standings.seed('1')
  standings.seed('4')
  db.exec(
    'UPDATE standings SET expires_at = 99; UPDATE board_revisions SET revision = 1, shape = 7',
  )
})

const isOld = (clubId: string, memberId: string): boolean =>
  db
    .prepare('SELECT expires_at FROM standings WHERE club_id = ? AND member_id = ?')
    .pluck()
    .get(clubId, memberId) === 0
const revision = (clubId: string) =>
  db.prepare('SELECT revision FROM board_revisions WHERE club_id = ?').pluck().get(clubId)

describe('a standing is old as soon as', () => {
  test.each([
    ["INSERT INTO sessions VALUES ('1', '2', '2026-11-27', 'x', 'captain', 100, NULL)"],
    ["DELETE FROM sessions WHERE club_id = '1' AND member_id = '2'"],
    ["UPDATE sessions SET day = '2026-11-23' WHERE club_id = '1' AND member_id = '2'"],
  ])('the member’s sessions in the club change: %s', (sql) => {
    db.exec(sql)
    expect([isOld(CLUB, ANA), isOld(CLUB, BO), isOld('4', ANA)]).toEqual([true, false, false])
    expect([revision(CLUB), revision('4')]).toEqual([2, 1])
  })

  test.each([
    ["INSERT INTO plans VALUES (2, '1', '2026-11-25', 'x', '9', '{}')"],
    ["UPDATE plans SET plan = '[]'"],
    ['DELETE FROM plans'],
    ["INSERT INTO amnesties VALUES ('1', '2026-11-24', '', NULL, 'x')"],
    ["UPDATE amnesties SET day = '2026-11-24'"],
    ['DELETE FROM amnesties'],
    ["INSERT INTO club_races VALUES (2, '1', '2027-04-04', 'half', '2026-11-24', '9', NULL)"],
    ["UPDATE club_races SET removed_on = '2026-11-24'"],
    ["UPDATE club_races SET day = '2026-12-07'"],
    ['DELETE FROM club_races'],
  ])('something changes for the whole club: %s', (sql) => {
    db.exec(sql)
    expect([isOld(CLUB, ANA), isOld(CLUB, BO), isOld('4', ANA)]).toEqual([true, true, false])
    expect([revision(CLUB), revision('4')]).toEqual([2, 1])
  })

  test.each([
    ["INSERT INTO pauses VALUES (2, '2', '2026-12-01', '2026-12-02', 'ill', 'x')"],
    ["UPDATE pauses SET to_day = '2026-11-09'"],
    ['DELETE FROM pauses'],
    ["INSERT INTO own_days VALUES (2, '2', '2026-11-25', NULL, 'x')"],
    ["UPDATE own_days SET days = '[2]'"],
    ['DELETE FROM own_days'],
    ["INSERT INTO own_zones VALUES (2, '2', '2026-11-25', NULL, 'x')"],
    ['UPDATE own_zones SET time_zone = NULL'],
    ['DELETE FROM own_zones'],
    ["INSERT INTO own_races VALUES (2, '2', '2027-04-04', 'half', '2026-11-24', NULL)"],
    ["UPDATE own_races SET removed_on = '2026-11-24'"],
    ['DELETE FROM own_races'],
    ["INSERT INTO pain_holds VALUES (2, '2', '2026-11-20', NULL, 'x')"],
    ["UPDATE pain_holds SET cleared_on = '2026-11-24'"],
    ['DELETE FROM pain_holds'],
  ])('something of the member’s own changes, in every club: %s', (sql) => {
    db.exec(sql)
    expect([isOld(CLUB, ANA), isOld(CLUB, BO), isOld('4', ANA)]).toEqual([true, false, true])
    expect([revision(CLUB), revision('4')]).toEqual([2, 2])
  })
})

test.each([
  ['UPDATE preferences SET hidden = 1', 2],
  ["UPDATE preferences SET mates = 'shown'", 1],
  ["INSERT INTO preferences VALUES ('3', 1, 'off', 'x')", 2],
  ["INSERT OR REPLACE INTO preferences VALUES ('2', 0, 'cheers', 'x')", 2],
  ['UPDATE preferences SET hidden = 1; DELETE FROM preferences', 3],
  ["UPDATE preferences SET mates = 'card'", 1],
  ['UPDATE club_races SET added_by = NULL', 1],
  ["INSERT INTO memberships VALUES ('5', '1', 'x')", 2],
  ["UPDATE memberships SET left_at = 'x' WHERE member_id = '2'; DELETE FROM memberships", 3],
  ["UPDATE memberships SET left_at = 'x' WHERE member_id = '2'", 2],
])('who hides or leaves changes the board and nobody’s standing: %s', (sql, expected) => {
  db.exec(sql)
  expect([isOld(CLUB, ANA), isOld(CLUB, BO)]).toEqual([false, false])
  expect(revision(CLUB)).toBe(expected)
  const shape = db.prepare("SELECT shape FROM board_revisions WHERE club_id = '1'").pluck().get()
  expect(shape === 7).toBe(expected === 1)
})

test('a session without a club has no standing', () => {
  db.exec("INSERT INTO sessions VALUES ('none', '5', '2026-11-27', 'x', 'button', 100, NULL)")
  expect(db.prepare("SELECT count(*) FROM standings WHERE member_id = '5'").pluck().get()).toBe(0)
})

test('in a club whose standings were emptied a session makes none, so that all are made anew', () => {
  db.exec('DELETE FROM standings')
  db.exec("INSERT INTO sessions VALUES ('1', '2', '2026-11-27', 'x', 'button', 100, NULL)")
  expect(db.prepare('SELECT count(*) FROM standings').pluck().get()).toBe(0)
})
