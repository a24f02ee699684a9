import { createStores } from '#adapters/sqlite/create-stores.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { optimise } from '#adapters/sqlite/optimise.ts'
import { releasedDatabase } from '#tests/support/released-database.ts'
import Database from 'better-sqlite3'
import { readFileSync, statSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'

test('a deletion while a backup is read waits for nobody, and its traces go when that is done', () => {
  const path = releasedDatabase(5)
  const db = openDatabase(path)
  const memberId = String(db.prepare('SELECT member_id FROM sessions').pluck().get())
  const reader = new Database(path, { readonly: true })
  onTestFinished(() => {
    reader.close()
    db.close()
  })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM sessions').get()
  // Whoever waits for the reader now waits for ever.
  db.pragma('busy_timeout = 2147483647')
  createStores(db).personalData.deleteAll(memberId)
  expect(db.pragma('busy_timeout', { simple: true })).toBe(2_147_483_647)
  expect(readFileSync(`${path}-wal`).length).toBeGreaterThan(0)
  reader.exec('COMMIT')
  optimise(db)
  expect(statSync(`${path}-wal`).size).toBe(0)
  expect(readFileSync(path).includes(memberId)).toBe(false)
})
