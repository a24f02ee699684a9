import { lockDatabase } from '#adapters/sqlite/database-lock.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('one holds a database, and the next one as soon as it is let go', () => {
  const path = join(temporaryFolder(), 'sub', 'club.db')
  const first = lockDatabase(path)
  const second = lockDatabase(path)
  expect(first.held()).toBe(true)
  expect(second.held()).toBe(false)
  expect(first.held()).toBe(true)
  first.release()
  expect(second.held()).toBe(true)
  expect(first.held()).toBe(false)
  second.release()
})

test('the database itself stays open to readers and writers', () => {
  const path = join(temporaryFolder(), 'club.db')
  const lock = lockDatabase(path)
  expect(lock.held()).toBe(true)
  const db = openDatabase(path)
  db.exec("INSERT INTO left_clubs VALUES ('1', '2026-03-03T00:00:00Z')")
  expect(db.prepare('SELECT count(*) FROM left_clubs').pluck().get()).toBe(1)
  db.close()
  lock.release()
})

test('two databases have two locks', () => {
  const folder = temporaryFolder()
  const one = lockDatabase(join(folder, 'a.db'))
  const other = lockDatabase(join(folder, 'b.db'))
  expect([one.held(), other.held()]).toEqual([true, true])
  one.release()
  other.release()
})
