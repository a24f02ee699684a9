import { createStores } from '#adapters/sqlite/create-stores.ts'
import { createMembershipStore } from '#adapters/sqlite/membership-store.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { createPlanStore } from '#adapters/sqlite/plan-store.ts'
import { createProfileStore } from '#adapters/sqlite/profile-store.ts'
import { createRegistrationStore } from '#adapters/sqlite/registration-store.ts'
import { createSessionStore } from '#adapters/sqlite/session-store.ts'
import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { aPlan } from '#tests/support/a-plan.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'

const MIGRATIONS = join(import.meta.dirname, '../../../src/adapters/sqlite/migrations')
const AT = '2026-11-20T18:00:00Z'
const EARLIER = aPlan({ timeZone: 'Europe/Berlin', effectiveFrom: '2026-09-01' })
const LATER = aPlan({
  timeZone: 'Europe/Berlin',
  effectiveFrom: '2026-10-01',
  strengthDays: [1, 4],
})

/** A new file with the first migrations alone. */
function databaseWith(...migrations: readonly string[]) {
  const path = join(temporaryFolder(), 'clamshell.db')
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  for (const name of migrations) db.exec(readFileSync(join(MIGRATIONS, name), 'utf8'))
  db.pragma('application_id = 0x436c616d')
  db.pragma(`user_version = ${migrations.length}`)
  return { path, db }
}

/** A file as the first version of the bot left it. */
function databaseOfSchema1(): string {
  const { path, db } = databaseWith('001-plans-profiles.sql')
  const plan = db.prepare('INSERT INTO plans (club_id, effective_from, saved_at, saved_by, plan) VALUES (?, ?, ?, ?, ?)') // prettier-ignore
  for (const one of [EARLIER, LATER])
    plan.run('20', one.effectiveFrom, AT, '9', JSON.stringify(one))
  db.prepare("INSERT INTO profiles VALUES ('1', 3, '[\"band\"]', ?)").run(AT)
  db.prepare("INSERT INTO profiles VALUES ('2', 1, '[]', ?)").run(AT)
  for (const [member, club] of [
    ['1', '20'],
    ['1', '30'],
    ['2', '20'],
  ])
    // prettier-ignore
    db.prepare('INSERT INTO memberships VALUES (?, ?)').run(member, club)
  db.prepare("INSERT INTO registered_commands VALUES ('7', 'https://a', 'h1', ?)").run(AT)
  db.close()
  return path
}

/** A file as it was before the bot reminded anybody. */
function databaseOfSchema2(): string {
  const { path, db } = databaseWith('001-plans-profiles.sql', '002-sessions.sql')
  const plan = JSON.stringify(EARLIER)
  db.prepare("INSERT INTO plans VALUES (1, '20', '2026-09-01', ?, '9', ?)").run(AT, plan)
  db.exec(`
    INSERT INTO memberships VALUES ('1', '20', NULL), ('2', '20', '${AT}'), ('3', '20', NULL);
    INSERT INTO preferences VALUES
      ('1', 0, 'off', '${AT}'), ('2', 1, 'shown', '${AT}'), ('3', 0, 'cheers', '${AT}');
    INSERT INTO sessions VALUES
      ('20', '1', '2026-11-20', '${AT}', 'button', 100, 'easy'),
      ('20', '3', '2026-11-20', '${AT}', 'button', 100, NULL),
      ('20', '4', '2026-11-20', '${AT}', 'button', 100, NULL);
    INSERT INTO cheers VALUES ('20', '3', '2026-11-20', '1', '${AT}');
    INSERT INTO pauses VALUES (1, '1', '2026-11-09', '2026-11-12', 'ill', '${AT}');
    INSERT INTO amnesties VALUES ('20', '2026-11-13', 'ice', '9', '${AT}');
    INSERT INTO board_revisions VALUES ('20', 5, 7);
  `)
  db.close()
  return path
}

/** A file as it was before the bot knew of levels and pain. */
function databaseOfSchema3(): string {
  const { path, db } = databaseWith(
    '001-plans-profiles.sql',
    '002-sessions.sql',
    '003-reminders.sql',
  )
  db.exec(`
    INSERT INTO profiles VALUES ('1', 3, '["band"]', '${AT}');
    INSERT INTO sessions VALUES
      ('20', '1', '2026-11-17', '${AT}', 'button', 50, 'hard'),
      ('30', '1', '2026-11-20', '${AT}', 'button', 100, NULL);
    INSERT INTO own_races VALUES (1, '1', '2026-12-06', '10k', '2026-11-01', NULL);
  `)
  db.close()
  return path
}

/** A file as it was before the bot went through sessions with anybody. */
function databaseOfSchema4(): string {
  const { path, db } = databaseWith(
    '001-plans-profiles.sql',
    '002-sessions.sql',
    '003-reminders.sql',
    '004-levels-pain.sql',
  )
  db.exec(`
    INSERT INTO profiles VALUES ('1', 2, '[]', '${AT}');
    INSERT INTO level_marks VALUES (1, '1', '2026-11-01', 2, 'taken', '${AT}');
    INSERT INTO pain_holds VALUES (1, '1', '2026-11-10', NULL, '${AT}');
  `)
  db.close()
  return path
}

describe('a database of schema 1', () => {
  test('opens with everything that was in it', () => {
    const db = openDatabase(databaseOfSchema1())
    expect(createPlanStore(db).plansOf('20')).toEqual([EARLIER, LATER])
    expect(createProfileStore(db).profileOf('1')).toEqual({ level: 3, kit: new Set(['band']) })
    expect(createProfileStore(db).profileOf('2')).toEqual({ level: 1, kit: new Set() })
    expect(createMembershipStore(db).clubsOf('1')).toEqual(['20', '30'])
    expect(createMembershipStore(db).clubsOf('2')).toEqual(['20'])
    expect(createRegistrationStore(db).hashOf('7', 'https://a')).toBe('h1')
    db.close()
  })

  test('has nobody down as gone from their club', () => {
    const db = openDatabase(databaseOfSchema1())
    expect(db.prepare('SELECT count(*) FROM memberships WHERE left_at IS NULL').pluck().get()).toBe(
      3,
    )
    db.close()
  })

  test('has the same tables, columns, indexes and triggers as a new one, as those of schema 2, 3 and 4 have', () => {
    const schemaOf = (path: string): unknown => {
      const db = openDatabase(path)
      const schema = db
        .prepare(
          'SELECT t.name, c.name, c.type, c."notnull", c.pk FROM pragma_table_list t, pragma_table_info(t.name) c ORDER BY 1, c.cid',
        )
        .raw()
        .all()
      const indexes = db.prepare("SELECT name, tbl_name FROM sqlite_schema WHERE type IN ('index', 'trigger') ORDER BY 1").raw().all() // prettier-ignore
      const version = db.pragma('user_version', { simple: true })
      db.close()
      return { version, schema, indexes }
    }
    const made = schemaOf(join(temporaryFolder(), 'new.db'))
    expect(schemaOf(databaseOfSchema1())).toEqual(made)
    expect(schemaOf(databaseOfSchema2())).toEqual(made)
    expect(schemaOf(databaseOfSchema3())).toEqual(made)
    expect(schemaOf(databaseOfSchema4())).toEqual(made)
    expect(JSON.stringify(made)).toContain('left_at')
  })

  test('takes sessions, and keeps them when it is opened again', () => {
    const path = databaseOfSchema1()
    const first = openDatabase(path)
    const day = Temporal.PlainDate.from('2026-11-24')
    const session = { day, loggedAt: Temporal.Instant.from(AT), source: 'button', percent: 100, effort: null } as const // prettier-ignore
    createSessionStore(first).add('20', '1', session)
    first.close()
    const again = openDatabase(path)
    expect(createSessionStore(again).find('20', '1', day)).toMatchObject({ percent: 100 })
    expect(createPlanStore(again).plansOf('20')).toHaveLength(2)
    again.close()
  })
})

describe('a database of schema 2', () => {
  const open = () => {
    const db = openDatabase(databaseOfSchema2())
    onTestFinished(() => {
      db.close()
    })
    return { ...createStores(db), db }
  }
  const FRIDAY = Temporal.PlainDate.from('2026-11-20')
  const NOW = Temporal.Instant.from(AT)

  test('opens with everything that was in it', () => {
    const { amnesties, cheers, memberships, pauses, plans, sessions } = open()
    expect(plans.plansOf('20')).toEqual([EARLIER])
    expect(sessions.find('20', '1', FRIDAY)).toMatchObject({ percent: 100, effort: 'easy' })
    expect(cheers.countFor('20', '3', FRIDAY)).toBe(1)
    expect(pauses.pausesOf('1')).toMatchObject([{ reason: 'ill' }])
    expect(amnesties.reasonOf('20', Temporal.PlainDate.from('2026-11-13'))).toBe('ice')
    expect(memberships.isThere('1', '20')).toBe(true)
    expect(memberships.isThere('2', '20')).toBe(false)
  })

  test('leaves to everybody what they let others see, and offers the new choice', () => {
    const { cheers, preferences } = open()
    expect(preferences.preferencesOf('1')).toEqual({ hidden: false, mates: 'off' })
    expect(preferences.preferencesOf('2')).toEqual({ hidden: true, mates: 'shown' })
    expect(preferences.preferencesOf('3')).toEqual({ hidden: false, mates: 'cheers' })
    expect(cheers.onCard('20', FRIDAY)).toEqual({ named: ['3', '4'], unnamed: 1 })
    preferences.save('1', { hidden: false, mates: 'card' }, NOW)
    expect(cheers.onCard('20', FRIDAY)).toEqual({ named: ['1', '3', '4'], unnamed: 0 })
  })

  test('still tells the boards who hides', () => {
    const { db, preferences, standings } = open()
    standings.seed('20')
    const version = () => standings.version('20')
    const before = version()
    preferences.save('1', { hidden: false, mates: 'shown' }, NOW)
    expect(version()).toEqual(before)
    preferences.save('1', { hidden: true, mates: 'shown' }, NOW)
    const hidden = version()
    expect(hidden).not.toEqual(before)
    db.exec("DELETE FROM preferences WHERE member_id = '1'")
    expect(version()).not.toEqual(hidden)
  })

  test('reminds nobody until a club or a member asks for it', () => {
    const { clubSettings, db, ownReminders, reminders, schedule } = open()
    expect(clubSettings.settingsOf('20')).toBeNull()
    expect(ownReminders.remindersOf('1')).toBeNull()
    expect(schedule.stale(9)).toEqual([])
    expect(reminders.latelyOf('20', 9)).toEqual([])
    clubSettings.save('20', DEFAULT_CLUB_SETTINGS, { memberId: '9', at: NOW })
    expect(schedule.stale(9)).toHaveLength(4)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
  })
})

describe('a database of schema 3', () => {
  test('opens with everything that was in it, and knows nothing of pain or of what sessions held', () => {
    const db = openDatabase(databaseOfSchema3())
    const { levels, pain, profiles, races, sessions } = createStores(db)
    expect(profiles.profileOf('1')).toMatchObject({ level: 3 })
    expect(races.ofMember('1')).toHaveLength(1)
    expect(sessions.latelyOf('1', 9)).toMatchObject([
      { percent: 50, effort: 'hard', slots: null },
      { percent: 100, effort: null, slots: null },
    ])
    expect([levels.marksOf('1'), pain.reportsOf('1'), pain.holdsOf('1')]).toEqual([[], [], []])
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })
})

describe('a database of schema 4', () => {
  test('opens with everything that was in it, and nobody is in a session', () => {
    const db = openDatabase(databaseOfSchema4())
    const { guided, levels, ownWay, pain } = createStores(db)
    expect(levels.marksOf('1')).toHaveLength(1)
    expect(pain.holdsOf('1')).toMatchObject([{ clearedOn: null }])
    expect(guided.find('1')).toBeNull()
    expect([ownWay.swapsOf('1'), ownWay.weakerSideOf('1')]).toEqual([new Map(), null])
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })
})
