import { contentsOf } from '#adapters/sqlite/backups/check-copy.ts'
import { newestSchema, readMigrations } from '#adapters/sqlite/known-schema.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { dumpOf } from '#tests/support/dump-of.ts'
import { openReleasedClub, type Lived } from '#tests/support/released-club.ts'
import { RELEASED, releasedDatabase } from '#tests/support/released-database.ts'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const SCHEMAS = readMigrations()
  .map(({ version }) => version)
  .filter((version) => version < newestSchema())

const fileOf = (schema: number): string => join(RELEASED, `schema-${schema}.db`)

const livedIn = (schema: number): Lived =>
  JSON.parse(readFileSync(join(RELEASED, `schema-${schema}.json`), 'utf8')) as Lived

test('every schema before the newest has a small database that its own bot has written', () => {
  expect(SCHEMAS.length).toBeGreaterThan(4)
  // Whoever finds one here: databases/README.md says how it is made.
  expect(SCHEMAS.map(fileOf).filter((path) => !existsSync(path))).toEqual([])
  for (const schema of SCHEMAS) {
    expect(statSync(fileOf(schema)).size).toBeLessThan(200_000)
    expect(dumpOf(releasedDatabase(schema)).version).toBe(schema)
  }
})

describe.each(SCHEMAS)('the database of schema %i', (schema) => {
  test('is brought up to date with every row that was in it', () => {
    const db = openDatabase(releasedDatabase(schema))
    const { schema: version, rows } = contentsOf(db)
    expect(version).toBe(newestSchema())
    expect(Object.fromEntries(rows)).toMatchObject(livedIn(schema).rows)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    db.close()
  })

  test('has the tables, indexes and triggers of a new one', () => {
    const path = releasedDatabase(schema)
    openDatabase(path).close()
    const made = join(path, '..', 'new.db')
    openDatabase(made).close()
    const names = ({ schema: parts }: ReturnType<typeof dumpOf>) =>
      parts.map(({ type, name }) => `${type} ${name}`)
    expect(names(dumpOf(path))).toEqual(names(dumpOf(made)))
  })

  test('stays as it was when a later step fails, whichever that is', () => {
    const path = releasedDatabase(schema)
    const before = dumpOf(path)
    for (const fails of readMigrations().filter(({ version }) => version > schema)) {
      const migrations = readMigrations().map((step) =>
        step === fails || step.version === fails.version
          ? { ...step, sql: `${step.sql}; INSERT INTO no_such_table VALUES (1)` }
          : step,
      )
      expect(() => openDatabase(path, { migrations })).toThrow('no such table: no_such_table')
      expect(dumpOf(path)).toEqual(before)
    }
    openDatabase(path).close()
    expect(dumpOf(path).version).toBe(newestSchema())
  })

  test('is a whole club: members find what was theirs, and go on', async () => {
    const lived = livedIn(schema)
    const { ana, bo, cleo, type, sessionsOf } = await openReleasedClub(schema, lived)
    for (const [name, person] of Object.entries({ ana, bo })) {
      // oxlint-disable-next-line no-await-in-loop
      const me = await type(person, '/hips me')
      const then = lived.said[`${name} /hips me`] ?? ''
      for (const fact of [/\*\*Level \d\*\*/, /\*\*Kit\*\* · [^\n]+/])
        expect(me).toContain(fact.exec(then)?.[0] ?? 'nothing')
      const streak = lived.said[`${name} /hips streak`]
      // oxlint-disable-next-line no-await-in-loop
      const now = await type(person, '/hips streak')
      if (streak !== undefined)
        expect(figuresOf(now)).toEqual(expect.arrayContaining([...figuresOf(streak)]))
    }
    expect(await type(cleo, '/hips today')).toContain('Tuesday 24 November')
    const before = sessionsOf(ana)
    expect(await type(ana, '/hips done')).toContain('**In.')
    expect(sessionsOf(ana)).toBe(before + 1)
    expect(await type(bo, '/hips leaderboard')).toContain('ana')
    expect(await type(cleo, '/club status')).toMatch(
      schema >= 3 ? /Europe\/Berlin/ : /\/club setup/,
    )
    expect(await type(bo, '/hips privacy')).toContain('What I keep about you')
  })

  test.runIf(schema >= 3)('has its reminders go on, each of them once', async () => {
    const { bot, bo, general } = await openReleasedClub(schema, livedIn(schema))
    for (let minute = 0; minute < 2; minute += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await bot().reminders.tick()
      // oxlint-disable-next-line no-await-in-loop
      await bot().reminders.idle()
    }
    const cards = bo
      .in(general)
      .sees()
      .filter(({ text }) => text.includes('Tuesday 24 November'))
    expect(cards).toHaveLength(1)
  })
})

/** `23 in a row`, `23 sessions in all`: what a member would miss first. */
const figuresOf = (text: string): readonly string[] =>
  [...text.replaceAll('**', '').matchAll(/\d+ (?:in a row|of your last \d+|sessions in all|freezes? in hand)|best row \d+/g)].map(([figure]) => figure) // prettier-ignore
