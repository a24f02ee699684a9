import { databaseTrouble } from '#adapters/sqlite/database-trouble.ts'
import { makeFolder } from '#adapters/sqlite/make-folder.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import Database from 'better-sqlite3'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const sqlite = (code: string) => new Database.SqliteError('in its own words', code)
const FULL = () => 4_096
const ROOMY = () => 1024 ** 3

describe('what is behind an error of the database', () => {
  test.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE', 'SQLITE_CANTOPEN'])(
    '%s on a disk without room is a full disk',
    (code) => {
      expect(databaseTrouble(sqlite(code), '/data/a.db', FULL)).toContain('The disk is full')
    },
  )

  test('SQLite’s own word for it is believed, and the system’s', () => {
    const noRoom = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })
    expect(databaseTrouble(sqlite('SQLITE_FULL'), '/data/a.db', ROOMY)).toContain('full')
    expect(databaseTrouble(noRoom, '/data/a.db', ROOMY)).toContain('full')
  })

  test('the others are none while there is room, or while nobody knows', () => {
    expect(databaseTrouble(sqlite('SQLITE_IOERR'), '/data/a.db', ROOMY)).toBeNull()
    expect(databaseTrouble(sqlite('SQLITE_IOERR'), '/data/a.db', () => null)).toBeNull()
    expect(databaseTrouble(new Error('else'), '/data/a.db', FULL)).toBeNull()
  })

  test('a damaged file needs a backup, and it is said how', () => {
    const path = join(temporaryFolder(), 'a.db')
    openDatabase(path).close()
    writeFileSync(path, 'x'.repeat(5_000), { flag: 'r+' })
    expect(() => openDatabase(path)).toThrow(/is damaged.* npm run restore FILE/)
  })
})

describe('a folder for it', () => {
  test('is made with those above it, and may be there', () => {
    const folder = join(temporaryFolder(), 'a', 'b', 'c')
    makeFolder(folder)
    makeFolder(folder)
    expect(statSync(folder).isDirectory()).toBe(true)
  })

  test('cannot be made in a file', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    expect(() => {
      makeFolder(join(file, 'a'))
    }).toThrow(/EEXIST|ENOTDIR/)
  })

  // Node's own recursive mkdir never comes back from there.
  test.runIf(existsSync('/proc/self'))('cannot be made where the system makes none', () => {
    expect(() => openDatabase('/proc/clamshell-x/club.db')).toThrow(
      /The database at \/proc\/clamshell-x\/club\.db cannot be used \(ENOENT.*Check DATABASE_PATH/,
    )
  })
})
