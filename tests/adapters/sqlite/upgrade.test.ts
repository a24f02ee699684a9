import { createMembershipStore } from '#adapters/sqlite/membership-store.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { createPlanStore } from '#adapters/sqlite/plan-store.ts'
import { createProfileStore } from '#adapters/sqlite/profile-store.ts'
import { createRegistrationStore } from '#adapters/sqlite/registration-store.ts'
import { createSessionStore } from '#adapters/sqlite/session-store.ts'
import { aPlan } from '#tests/support/a-plan.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const MIGRATIONS = join(import.meta.dirname, '../../../src/adapters/sqlite/migrations')
const AT = '2026-11-20T18:00:00Z'
const EARLIER = aPlan({ timeZone: 'Europe/Berlin', effectiveFrom: '2026-09-01' })
const LATER = aPlan({
  timeZone: 'Europe/Berlin',
  effectiveFrom: '2026-10-01',
  strengthDays: [1, 4],
})

/** A file as the first version of the bot left it. */
function databaseOfSchema1(): string {
  const path = join(temporaryFolder(), 'clamshell.db')
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.exec(readFileSync(join(MIGRATIONS, '001-plans-profiles.sql'), 'utf8'))
  db.pragma('application_id = 0x436c616d')
  db.pragma('user_version = 1')
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

  test('has the same tables, columns and indexes as a new one', () => {
    const schemaOf = (path: string): unknown => {
      const db = openDatabase(path)
      const schema = db
        .prepare(
          'SELECT t.name, c.name, c.type, c."notnull", c.pk FROM pragma_table_list t, pragma_table_info(t.name) c ORDER BY 1, c.cid',
        )
        .raw()
        .all()
      const indexes = db.prepare("SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index' ORDER BY 1").raw().all() // prettier-ignore
      const version = db.pragma('user_version', { simple: true })
      db.close()
      return { version, schema, indexes }
    }
    const made = schemaOf(join(temporaryFolder(), 'new.db'))
    expect(schemaOf(databaseOfSchema1())).toEqual(made)
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
