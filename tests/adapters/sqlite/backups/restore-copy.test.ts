import { deletionRecord } from '#adapters/sqlite/backups/deletion-record.ts'
import { makeCopy } from '#adapters/sqlite/backups/make-copy.ts'
import { recordedDeletions } from '#adapters/sqlite/backups/recorded-deletions.ts'
import { restoreCopy } from '#adapters/sqlite/backups/restore-copy.ts'
import { createStores } from '#adapters/sqlite/create-stores.ts'
import { lockDatabase } from '#adapters/sqlite/database-lock.ts'
import { newestSchema } from '#adapters/sqlite/known-schema.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { dumpOf } from '#tests/support/dump-of.ts'
import { releasedDatabase } from '#tests/support/released-database.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import Database from 'better-sqlite3'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs' // prettier-ignore
import { dirname, join } from 'node:path'
import process from 'node:process'
import { describe, expect, onTestFinished, test } from 'vitest'

const NIGHT = Temporal.Instant.from('2026-11-21T03:29:00Z')
const NOON = Temporal.Instant.from('2026-11-21T12:00:00Z')
const REPLACED = 'clamshell.db.replaced-20261121T120000Z'

/** A database with a backup of last night; the bot is stopped. */
async function backedUp() {
  const databasePath = releasedDatabase(5)
  openDatabase(databasePath).close()
  const backupFolder = join(dirname(databasePath), 'backups')
  const file = join(backupFolder, 'clamshell-20261121T032900Z.db')
  await makeCopy(databasePath, file)
  /** What the bot does in the meantime, with deletions noted beside the backups. */
  const live = <T>(
    act: (stores: ReturnType<typeof createStores>, db: Database.Database) => T,
  ): T => {
    const db = openDatabase(databasePath)
    const stores = createStores(db)
    const personalData = recordedDeletions(stores.personalData, {
      record: deletionRecord(backupFolder),
      now: () => NOON.subtract({ hours: 1 }),
      failed: (error) => {
        throw error
      },
    })
    try {
      return act({ ...stores, personalData }, db)
    } finally {
      db.close()
    }
  }
  const restore = (changes: Partial<Parameters<typeof restoreCopy>[0]> = {}) =>
    restoreCopy({ file, databasePath, backupFolder, now: NOON, ...changes })
  const files = () => readdirSync(dirname(databasePath)).filter((name) => !name.endsWith('.lock'))
  return { databasePath, backupFolder, file, live, restore, files }
}

const anybodyIn = (db: Database.Database): string =>
  String(db.prepare('SELECT member_id FROM sessions ORDER BY 1').pluck().get())

describe('a backup that is restored', () => {
  test('gives every table back as it was, and keeps what it replaces', async () => {
    const { databasePath, file, live, restore, files } = await backedUp()
    const asItWas = dumpOf(databasePath)
    live((_, db) => {
      db.exec('DELETE FROM sessions; DELETE FROM plans; UPDATE profiles SET level = 3')
    })
    const spoilt = dumpOf(databasePath)
    expect(spoilt).not.toEqual(asItWas)
    const done = await restore()
    expect(done).toMatchObject({ kind: 'restored', forgotten: 0, knowsReminders: true })
    expect(dumpOf(databasePath)).toEqual(asItWas)
    expect(dumpOf(join(dirname(databasePath), REPLACED))).toEqual(spoilt)
    expect(files()).toEqual(['backups', 'clamshell.db', REPLACED])
    expect(existsSync(file)).toBe(true)
  })

  test('is for the account of the bot alone, and so is what it replaces', async () => {
    const { databasePath, backupFolder, live, restore } = await backedUp()
    live(({ personalData }, db) => {
      personalData.deleteAll(anybodyIn(db))
    })
    chmodSync(databasePath, 0o644)
    const before = process.umask(0)
    onTestFinished(() => {
      process.umask(before)
    })
    expect(await restore()).toMatchObject({ kind: 'restored' })
    const replaced = join(dirname(databasePath), REPLACED)
    const list = join(backupFolder, 'deleted-members.json')
    const modes = [databasePath, replaced, list].map((path) => statSync(path).mode & 0o777)
    expect(modes).toEqual([0o600, 0o600, 0o600])
  })

  test('makes a database where there was none', async () => {
    const { file, restore } = await backedUp()
    const databasePath = join(temporaryFolder(), 'new', 'clamshell.db')
    const done = await restore({ databasePath })
    expect(done).toMatchObject({ kind: 'restored', replaced: null })
    const { rows } = dumpOf(databasePath)
    expect({ ...rows, reminders: [] }).toEqual({ ...dumpOf(file).rows, reminders: [] })
  })

  test('may be of an older schema, and is brought up to date', async () => {
    const { databasePath, restore } = await backedUp()
    const done = await restore({ file: releasedDatabase(3) })
    expect(done).toMatchObject({ kind: 'restored', schema: 3 })
    expect(dumpOf(databasePath).version).toBe(newestSchema())
  })

  test('keeps the last words of a database whose process died', async () => {
    const { databasePath, restore } = await backedUp()
    const crashed = join(temporaryFolder(), 'clamshell.db')
    const db = openDatabase(databasePath)
    db.prepare("INSERT INTO memberships (member_id, club_id) VALUES ('last', '20')").run()
    for (const ending of ['', '-wal'])
      copyFileSync(`${databasePath}${ending}`, `${crashed}${ending}`)
    db.close()
    expect(await restore({ databasePath: crashed })).toMatchObject({ kind: 'restored' })
    const replaced = dumpOf(join(dirname(crashed), REPLACED)).rows['memberships']
    expect(JSON.stringify(replaced)).toContain('last')
    expect(JSON.stringify(dumpOf(crashed).rows['memberships'])).not.toContain('last')
  })

  test('takes the place of a database that is damaged beyond reading, and nothing of its log', async () => {
    const { databasePath, file, restore, files } = await backedUp()
    writeFileSync(databasePath, readFileSync(databasePath).fill(0x5a, 0, 4_096))
    writeFileSync(`${databasePath}-wal`, 'and this was its log')
    expect(await restore()).toMatchObject({ kind: 'restored', knowsReminders: false })
    expect(dumpOf(databasePath).rows['sessions']).toEqual(dumpOf(file).rows['sessions'])
    expect(files()).not.toContain('clamshell.db-wal')
    expect(readFileSync(join(dirname(databasePath), REPLACED)).includes('ZZZZ')).toBe(true)
  })
})

describe('whoever asked to be deleted', () => {
  test('does not come back with a backup from before', async () => {
    const { databasePath, live, restore } = await backedUp()
    const gone = live(({ personalData }, db) => {
      const memberId = anybodyIn(db)
      personalData.deleteAll(memberId)
      return memberId
    })
    expect(await restore()).toMatchObject({ kind: 'restored', forgotten: 1 })
    expect(readFileSync(databasePath).includes(gone)).toBe(false)
    expect(dumpOf(databasePath).rows['sessions']?.length).toBeGreaterThan(0)
  })

  test('and came back by themselves keeps what they did since', async () => {
    const { live, restore, backupFolder, databasePath } = await backedUp()
    const memberId = live(({ personalData, profiles }, db) => {
      const found = anybodyIn(db)
      personalData.deleteAll(found)
      profiles.saveProfile(found, { level: 2, kit: new Set() }, NOON)
      return found
    })
    const later = join(backupFolder, 'clamshell-20261121T115900Z.db')
    await makeCopy(databasePath, later)
    expect(await restore({ file: later })).toMatchObject({ kind: 'restored', forgotten: 0 })
    expect(readFileSync(databasePath).includes(memberId)).toBe(true)
  })

  test('is taken out of a copy whose name does not say when it was made', async () => {
    const { backupFolder, live, restore } = await backedUp()
    live(({ personalData }, db) => {
      personalData.deleteAll(anybodyIn(db))
    })
    const renamed = join(backupFolder, 'my-copy.db')
    renameSync(join(backupFolder, 'clamshell-20261121T032900Z.db'), renamed)
    expect(await restore({ file: renamed })).toMatchObject({ forgotten: 1 })
  })

  test('is found by the record that came along with a copy from elsewhere', async () => {
    const { backupFolder, file, live, restore } = await backedUp()
    live(({ personalData }, db) => {
      personalData.deleteAll(anybodyIn(db))
    })
    const elsewhere = temporaryFolder()
    for (const name of ['clamshell-20261121T032900Z.db', 'deleted-members.json'])
      copyFileSync(join(dirname(file), name), join(elsewhere, name))
    const there = join(elsewhere, 'clamshell-20261121T032900Z.db')
    const databasePath = join(temporaryFolder(), 'clamshell.db')
    expect(await restore({ file: there, databasePath, backupFolder: null })).toMatchObject({ forgotten: 1 }) // prettier-ignore
    expect(existsSync(join(backupFolder, 'deleted-members.json'))).toBe(true)
  })

  test('stands in the record as a hash, for as long as a copy may hold them', () => {
    const folder = temporaryFolder()
    const record = deletionRecord(folder)
    record.add('1544315889254400006', NIGHT)
    record.add('1544315889254400007', NOON)
    const written = readFileSync(join(folder, 'deleted-members.json'), 'utf8')
    expect(written).not.toContain('15443158892544')
    expect(record.read()('1544315889254400006')?.equals(NIGHT)).toBe(true)
    expect(record.read()('1544315889254400008')).toBeNull()
    record.forgetBefore(NOON, NOON)
    expect(record.read()('1544315889254400006')).toBeNull()
    expect(record.read()('1544315889254400007')?.equals(NOON)).toBe(true)
  })

  test('is noted in a new list when the old one is damaged, and lost from neither', async () => {
    const { databasePath, backupFolder, live, restore } = await backedUp()
    const list = join(backupFolder, 'deleted-members.json')
    const first = live(({ personalData }, db) => {
      const found = anybodyIn(db)
      personalData.deleteAll(found)
      return found
    })
    const whole = readFileSync(list)
    writeFileSync(list, whole.subarray(0, 200))
    const second = live(({ personalData }, db) => {
      const found = anybodyIn(db)
      personalData.deleteAll(found)
      return found
    })
    const aside = join(backupFolder, 'deleted-members.damaged-20261121T110000Z.json')
    expect(readFileSync(aside)).toEqual(whole.subarray(0, 200))

    const refused = await restore()
    expect(refused).toMatchObject({ kind: 'failed' })
    expect(JSON.stringify(refused)).toContain(
      `${aside} is damaged. It says who asked to be deleted`,
    )
    // As the host is told: a whole copy of it, from elsewhere.
    writeFileSync(aside, whole)
    expect(await restore()).toMatchObject({ kind: 'restored', forgotten: 2 })
    const bytes = readFileSync(databasePath)
    expect([first, second].filter((one) => bytes.includes(one))).toEqual([])
  })

  test('is forgotten by a damaged list as well when no copy is older than it', () => {
    const folder = temporaryFolder()
    const told: string[] = []
    const record = deletionRecord(folder, (file) => told.push(file))
    writeFileSync(join(folder, 'deleted-members.json'), '{"about":')
    record.forgetBefore(NIGHT, NOON)
    const aside = 'deleted-members.damaged-20261121T120000Z.json'
    expect(told).toEqual([join(folder, aside)])
    expect(readdirSync(folder)).toEqual([aside])
    record.forgetBefore(NOON, NOON)
    expect(readdirSync(folder)).toEqual([aside])
    record.forgetBefore(NOON.add({ seconds: 1 }), NOON)
    expect(readdirSync(folder)).toEqual([])
  })

  test('is deleted also when that cannot be noted', () => {
    const told: unknown[] = []
    const deleted: string[] = []
    const store = { exportOf: () => new Map(), deleteAll: (id: string) => deleted.push(id) }
    const record = deletionRecord(join(import.meta.filename, 'no-folder'))
    recordedDeletions(store, { record, now: () => NOON, failed: (error) => told.push(error) }).deleteAll('1') // prettier-ignore
    expect([deleted, told.length]).toEqual([['1'], 1])
  })
})

describe('what has gone out', () => {
  const due = { day: '2026-11-21', at: NOON.subtract({ hours: 5 }) }
  const plan = (db: Database.Database) => {
    db.exec(`UPDATE schedule SET day = '${due.day}', stale = 0, due_at = ${due.at.epochMilliseconds / 1_000} WHERE kind = 'card'`) // prettier-ignore
  }
  const cardOf = (databasePath: string): unknown => {
    const db = new Database(databasePath, { readonly: true })
    const state = db.prepare(`SELECT state FROM reminders WHERE kind = 'card' AND day = '${due.day}'`).pluck().get() // prettier-ignore
    db.close()
    return state
  }

  test('since the backup is not sent again', async () => {
    const { databasePath, live, restore } = await backedUp()
    live(({ reminders }, db) => {
      const clubId = String(
        db.prepare("SELECT club_id FROM schedule WHERE kind = 'card'").pluck().get(),
      )
      const identity = { clubId, kind: 'card', day: Temporal.PlainDate.from(due.day), memberId: null, turn: 0 } as const // prettier-ignore
      reminders.claim({ ...identity, dueAt: due.at }, { owner: 'me', now: due.at, until: due.at.add({ minutes: 3 }) }) // prettier-ignore
      db.exec("UPDATE reminders SET state = 'sent', settled_at = 1 WHERE state = 'claimed'")
    })
    expect(await restore()).toMatchObject({ knowsReminders: true })
    expect(cardOf(databasePath)).toBe('sent')
  })

  test('is not known when the old database is lost: what was due counts as perhaps sent', async () => {
    const { databasePath, backupFolder, live, restore } = await backedUp()
    live((_, db) => {
      plan(db)
    })
    const file = join(backupFolder, 'clamshell-20261121T040000Z.db')
    await makeCopy(databasePath, file)
    writeFileSync(databasePath, 'gone')
    expect(await restore({ file })).toMatchObject({ knowsReminders: false })
    expect(cardOf(databasePath)).toBe('unknown')
  })
})

describe('a restore is refused, and leaves everything as it was,', () => {
  /** The files beside each other, by their bytes. */
  const lookOf = (folder: string) =>
    readdirSync(folder)
      .filter((name) => name.includes('.db') && !name.endsWith('.lock'))
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')])

  test('while the bot runs', async () => {
    const { databasePath, restore } = await backedUp()
    const before = lookOf(dirname(databasePath))
    const lock = lockDatabase(databasePath)
    expect(lock.held()).toBe(true)
    expect(await restore()).toEqual({ kind: 'running' })
    lock.release()
    expect(lookOf(dirname(databasePath))).toEqual(before)
  })

  test('while another program has the database open', async () => {
    const { databasePath, restore, files } = await backedUp()
    const db = openDatabase(databasePath)
    onTestFinished(() => {
      db.close()
    })
    const before = dumpOf(databasePath)
    expect(await restore()).toEqual({ kind: 'running' })
    expect(dumpOf(databasePath)).toEqual(before)
    expect(files().filter((name) => /replaced|restoring/.test(name))).toEqual([])
  })

  test.each([
    ['a newer version’s', (db: Database.Database) => db.pragma('user_version = 999'), /newer version of Clamshell \(schema 999/], // prettier-ignore
    ['another program’s', (db: Database.Database) => db.pragma('application_id = 7'), /another program/], // prettier-ignore
  ])('when the file is %s', async (_, change, reason) => {
    const { databasePath, file, restore } = await backedUp()
    const db = new Database(file)
    change(db)
    db.close()
    const before = lookOf(dirname(databasePath))
    const done = await restore()
    expect(done.kind).toBe('bad')
    expect(JSON.stringify(done)).toMatch(reason)
    expect(lookOf(dirname(databasePath))).toEqual(before)
  })

  test('when the file is damaged, missing, or the database itself', async () => {
    const { databasePath, file, restore } = await backedUp()
    const bytes = readFileSync(file)
    bytes.fill(0x5a, bytes.length / 2, bytes.length / 2 + 8_192)
    writeFileSync(file, bytes)
    const before = lookOf(dirname(databasePath))
    expect(await restore()).toMatchObject({ kind: 'bad' })
    expect(await restore({ file: `${file}.none` })).toEqual({ kind: 'missing' })
    expect(await restore({ file: databasePath })).toEqual({ kind: 'itself' })
    expect(lookOf(dirname(databasePath))).toEqual(before)
  })

  test('for a second time within one second', async () => {
    const { databasePath, restore } = await backedUp()
    expect(await restore()).toMatchObject({ kind: 'restored' })
    const before = lookOf(dirname(databasePath))
    const again = await restore()
    expect(again).toMatchObject({ kind: 'failed' })
    expect(JSON.stringify(again)).toContain('from a restore a moment ago; try again')
    expect(lookOf(dirname(databasePath))).toEqual(before)
    expect(await restore({ now: NOON.add({ seconds: 1 }) })).toMatchObject({ kind: 'restored' })
  })

  test('when it fails half-way', async () => {
    const { databasePath, backupFolder, restore } = await backedUp()
    const before = lookOf(dirname(databasePath))
    mkdirSync(backupFolder, { recursive: true })
    writeFileSync(join(backupFolder, 'deleted-members.json'), 'not what it was')
    expect(await restore()).toMatchObject({ kind: 'failed' })
    expect(lookOf(dirname(databasePath))).toEqual(before)
    writeFileSync(join(backupFolder, 'deleted-members.json'), '{"about":"","salt":"","deleted":[]}')
    mkdirSync(join(dirname(databasePath), REPLACED))
    expect(await restore()).toMatchObject({ kind: 'failed' })
    expect(dumpOf(databasePath)).toEqual(
      dumpOf(join(backupFolder, 'clamshell-20261121T032900Z.db')),
    )
  })
})
