import { DatabaseError, openDatabase } from '#adapters/sqlite/open-database.ts'
import Database from 'better-sqlite3'
import { chmodSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { beforeEach, describe, expect, test } from 'vitest'

const MIGRATIONS = join(import.meta.dirname, '../../../src/adapters/sqlite/migrations')

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
})

describe('opening the database', () => {
  test('makes the folder and brings a new file to the newest schema', () => {
    const db = openDatabase(join(folder, 'deep', 'er', 'clamshell.db'))
    const migrations = globSync('[0-9]*.sql', { cwd: MIGRATIONS })
    expect(migrations.length).toBeGreaterThan(1)
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    db.close()
  })

  // Windows keeps rights elsewhere.
  test.skipIf(process.platform === 'win32')(
    'a new file and those beside it are for the account of the bot alone; an old one keeps its rights',
    () => {
      const path = join(folder, 'clamshell.db')
      const rights = (file: string) => statSync(file).mode & 0o777
      const db = openDatabase(path)
      expect([path, `${path}-wal`, `${path}-shm`].map(rights)).toEqual([0o600, 0o600, 0o600])
      db.close()
      chmodSync(path, 0o640)
      openDatabase(path).close()
      expect(rights(path)).toBe(0o640)
    },
  )

  test('commits are synced fully, at each opening', () => {
    const path = join(folder, 'clamshell.db')
    openDatabase(path).close()
    const again = openDatabase(path)
    expect(again.pragma('synchronous', { simple: true })).toBe(2)
    again.close()
  })

  test('what is deleted is overwritten, at each opening', () => {
    const path = join(folder, 'clamshell.db')
    openDatabase(path).close()
    const again = openDatabase(path)
    expect(again.pragma('secure_delete', { simple: true })).toBe(1)
    again.close()
  })

  test('every table is STRICT', () => {
    const db = openDatabase(':memory:')
    const tables = db
      .prepare<[], { name: string; strict: number }>(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'",
      )
      .all()
    expect(tables.length).toBeGreaterThan(3)
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([])
    db.close()
  })

  test('opening it again changes nothing', () => {
    const path = join(folder, 'clamshell.db')
    const first = openDatabase(path)
    first.prepare("INSERT INTO memberships (member_id, club_id) VALUES ('1', '2')").run()
    first.close()
    const second = openDatabase(path)
    expect(second.prepare('SELECT count(*) FROM memberships').pluck().get()).toBe(1)
    second.close()
  })

  test('a database of a newer version is refused in words and left alone', () => {
    const path = join(folder, 'clamshell.db')
    const newer = new Database(path)
    newer.exec('CREATE TABLE future (x TEXT)')
    newer.pragma('user_version = 999')
    newer.close()
    expect(() => openDatabase(path)).toThrow(/newer version of Clamshell \(schema 999/)
    const after = new Database(path, { readonly: true })
    expect(after.pragma('user_version', { simple: true })).toBe(999)
    after.close()
  })

  test('a newer database keeps every byte', () => {
    const path = join(folder, 'clamshell.db')
    const newer = new Database(path)
    newer.exec('CREATE TABLE future (x TEXT)')
    newer.pragma('user_version = 999')
    newer.close()
    const before = readFileSync(path)
    expect(() => openDatabase(path)).toThrow(DatabaseError)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a database of another program is refused in words and left alone', () => {
    const path = join(folder, 'clamshell.db')
    const foreign = new Database(path)
    foreign.exec('CREATE TABLE recipes (x TEXT)')
    foreign.pragma('user_version = 1')
    foreign.close()
    const before = readFileSync(path)
    expect(() => openDatabase(path)).toThrow(/database of another program/)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a file that is no database is refused in words and left alone', () => {
    const path = join(folder, 'clamshell.db')
    writeFileSync(path, 'my shopping list, which is quite long and certainly no database at all')
    expect(() => openDatabase(path)).toThrow(DatabaseError)
    expect(readFileSync(path, 'utf8')).toContain('shopping')
  })

  test('a folder that cannot be made is named', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(() => openDatabase(join(file, 'clamshell.db'))).toThrow(/Check DATABASE_PATH/)
  })
})
