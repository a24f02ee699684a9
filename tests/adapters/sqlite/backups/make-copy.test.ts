import { openBackupFolder } from '#adapters/sqlite/backups/backup-folder.ts'
import { makeCopy } from '#adapters/sqlite/backups/make-copy.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { backUp, isBackupMissing } from '#use-cases/back-up.ts'
import { dumpOf } from '#tests/support/dump-of.ts'
import { releasedDatabase } from '#tests/support/released-database.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import Database from 'better-sqlite3'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'

const NIGHT = Temporal.Instant.from('2026-11-21T03:29:00Z')

/** A used database, open as the bot has it open, and a folder for its backups. */
function aClub() {
  const path = releasedDatabase(5)
  const db = openDatabase(path)
  onTestFinished(() => {
    db.close()
  })
  const folder = join(temporaryFolder(), 'deep', 'backups')
  return { path, db, folder, backups: openBackupFolder(path, folder) }
}

/** Writes two rows that belong together, and so have to be found together. */
function pairWriter(db: Database.Database): (id: number) => void {
  const member = db.prepare("INSERT INTO memberships (member_id, club_id) VALUES (?, '20')")
  const profile = db.prepare("INSERT INTO profiles VALUES (?, 1, '[]', 'now')")
  return db.transaction((id: number) => {
    member.run(`m${id}`)
    profile.run(`m${id}`)
  })
}

function pairsIn(path: string) {
  const db = new Database(path, { readonly: true })
  const count = (table: string) =>
    db.prepare(`SELECT count(*) FROM ${table} WHERE member_id LIKE 'm%'`).pluck().get()
  const counts = [count('memberships'), count('profiles')]
  db.close()
  return counts
}

/** Garbage in the middle of the file, as a dying disk leaves it. */
function damage(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0x5a, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 8_192)
  writeFileSync(path, bytes)
}

describe('a backup', () => {
  test('holds everything that the database holds, in one file that only the host can read', async () => {
    const { path, backups, folder } = aClub()
    const made = await backups.make(NIGHT)
    expect(made).toMatchObject({
      kind: 'made',
      path: join(folder, 'clamshell-20261121T032900Z.db'),
    })
    expect(readdirSync(folder)).toEqual(['clamshell-20261121T032900Z.db'])
    const copy = join(folder, 'clamshell-20261121T032900Z.db')
    expect(dumpOf(copy)).toEqual(dumpOf(path))
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    expect(made).toMatchObject({ bytes: statSync(copy).size })
  })

  test('is one moment of a database that is written to all the while', async () => {
    const { db, backups, folder } = aClub()
    // So that much is written: how soon it is on the disk is not the question here.
    db.pragma('synchronous = OFF')
    const writePair = pairWriter(db)
    let written = 0
    db.transaction(() => {
      for (; written < 20_000; written += 1) writePair(written)
    })()
    const progress = { done: false }
    const making = backups.make(NIGHT).finally(() => {
      progress.done = true
    })
    const before = written
    while (!progress.done) {
      writePair(written)
      written += 1
      // Lets the answer of the other thread in.
      // oxlint-disable-next-line no-await-in-loop
      await setImmediate()
    }
    expect(await making).toMatchObject({ kind: 'made' })
    // Else nothing went on meanwhile, and this says nothing.
    expect(written).toBeGreaterThan(before + 10)
    const [memberships, profiles] = pairsIn(join(folder, 'clamshell-20261121T032900Z.db'))
    expect(memberships).toBe(profiles)
    expect(Number(memberships)).toBeGreaterThanOrEqual(before)
  })

  test('of a damaged database is no backup: it goes, and the older ones stay', async () => {
    const { path, folder, db } = aClub()
    const backups = openBackupFolder(path, folder)
    await backups.make(NIGHT)
    db.close()
    damage(path)
    const done = await backUp(NIGHT.add({ hours: 24 }), backups)
    expect(done.kind).toBe('bad')
    expect(done).toMatchObject({
      reason: expect.stringMatching(/damaged/) as string,
    })
    expect(readdirSync(folder)).toEqual(['clamshell-20261121T032900Z.db'])
  })

  test('that cannot be made says why and leaves nothing half made', async () => {
    const { path } = aClub()
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    await expect(makeCopy(path, join(file, 'copy.db'))).rejects.toThrow(/EEXIST|ENOTDIR/)
    const folder = temporaryFolder()
    await expect(makeCopy(join(folder, 'none.db'), join(folder, 'copy.db'))).rejects.toThrow(
      'unable to open database file',
    )
    expect(readdirSync(folder)).toEqual([])
  })

  test('clears away what a crash has left half made', async () => {
    const { backups, folder } = aClub()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'clamshell-20261120T032900Z.db.partial'), 'half')
    writeFileSync(join(folder, 'clamshell-20261120T032900Z.db.partial-journal'), 'half')
    await backups.make(NIGHT)
    expect(readdirSync(folder)).toEqual(['clamshell-20261121T032900Z.db'])
  })
})

describe('every night', () => {
  test('one is made, and those go that have had their time', async () => {
    const { backups, folder } = aClub()
    for (let night = 0; night < 12; night += 1)
      // One after the other, as nights come.
      // oxlint-disable-next-line no-await-in-loop
      await backUp(NIGHT.add({ hours: 24 * night }), backups)
    const days = readdirSync(folder).map((name) => name.slice(10, 18))
    expect(days).toEqual(['20261122', '20261126', '20261127', '20261128', '20261129', '20261130', '20261201', '20261202']) // prettier-ignore
  })

  test('a file of the host’s own in the folder is left alone', async () => {
    const { backups, folder } = aClub()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'before-the-race.db'), 'mine')
    for (const days of [0, 400]) {
      // oxlint-disable-next-line no-await-in-loop
      await backUp(NIGHT.add({ hours: 24 * days }), backups)
    }
    expect(readdirSync(folder)).toContain('before-the-race.db')
  })

  test('a replaced database goes after its time, and not before', async () => {
    const { path, backups } = aClub()
    const replaced = `${path}.replaced-20261018T120000Z`
    for (const file of [replaced, `${replaced}-wal`, `${path}.replaced-by-hand`])
      writeFileSync(file, 'old')
    await backUp(NIGHT, backups)
    expect(readdirSync(join(path, '..'))).toContain('clamshell.db.replaced-20261018T120000Z')
    await backUp(NIGHT.add({ hours: 24 }), backups)
    const left = readdirSync(join(path, '..')).filter((name) => name.includes('replaced'))
    expect(left).toEqual(['clamshell.db.replaced-by-hand'])
  })

  test('it is missing where there is none, and a day and two hours after the last', async () => {
    const { backups } = aClub()
    expect(isBackupMissing(NIGHT, backups)).toBe(true)
    await backups.make(NIGHT)
    expect(isBackupMissing(NIGHT.add({ hours: 26 }), backups)).toBe(false)
    expect(isBackupMissing(NIGHT.add({ hours: 26, minutes: 1 }), backups)).toBe(true)
  })
})
