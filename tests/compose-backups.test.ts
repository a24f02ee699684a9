import { composeBackups } from '#src/compose-backups.ts'
import { createLog } from '#adapters/log/create-log.ts'
import { DatabaseError, openDatabase } from '#adapters/sqlite/open-database.ts'
import { dumpOf } from '#tests/support/dump-of.ts'
import { releasedDatabase } from '#tests/support/released-database.ts'
import { openClub } from '#tests/support/running-club.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const NOON = Temporal.Instant.from('2026-11-21T12:00:00Z')

function aHost({ schema = 5, folder = join(temporaryFolder(), 'backups') } = {}) {
  const databasePath = releasedDatabase(schema)
  const lines: string[] = []
  const time = { now: NOON }
  const composed = composeBackups({
    config: { token: '', apiBase: '', logLevel: 'info', databasePath, backupFolder: folder },
    log: createLog({
      level: 'info',
      secrets: [],
      readable: false,
      to: { write: (line) => lines.push(line) },
    }),
    now: () => time.now,
  })
  const chore = (name: string) => composed.chores.find((one) => one.name === name)?.run()
  return { composed, chore, databasePath, folder, lines, time }
}

describe('a bot with a folder for backups', () => {
  test('makes one at night and says so', async () => {
    const { chore, folder, lines } = aHost()
    await chore('backing up')
    expect(readdirSync(folder)).toEqual(['clamshell-20261121T120000Z.db'])
    expect(lines.join('')).toContain('"msg":"backed up"')
  })

  test('catches up on one that is missing, and makes no other', async () => {
    const { chore, folder, time } = aHost()
    await chore('catching up on a backup')
    expect(readdirSync(folder)).toHaveLength(1)
    for (const hours of [1, 25]) {
      time.now = NOON.add({ hours })
      // oxlint-disable-next-line no-await-in-loop
      await chore('catching up on a backup')
    }
    expect(readdirSync(folder)).toHaveLength(1)
    time.now = NOON.add({ hours: 27 })
    await chore('catching up on a backup')
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test('knows when the last one was made', async () => {
    const { chore, composed, time } = aHost()
    expect(composed.lastBackup()).toBeNull()
    await chore('backing up')
    time.now = NOON.add({ hours: 24 })
    await chore('backing up')
    expect(composed.lastBackup()).toEqual(time.now)
  })

  test('says at the start that the folder cannot be used, and has no last one', () => {
    const folder = join(temporaryFolder(), 'file')
    writeFileSync(folder, '')
    const { composed, lines } = aHost({ folder })
    expect(lines.join('')).toContain('no backup can be made: BACKUP_FOLDER is no folder')
    expect(composed.lastBackup()).toBeNull()
    expect(aHost().lines).toEqual([])
  })

  test('leaves it to the next night when it does not work', async () => {
    const folder = join(temporaryFolder(), 'file')
    writeFileSync(folder, '')
    const { chore, time } = aHost({ folder: join(folder, 'in-a-file') })
    await expect(chore('catching up on a backup')).rejects.toThrow(/EEXIST|ENOTDIR/)
    time.now = NOON.add({ minutes: 10 })
    await expect(chore('catching up on a backup')).resolves.toBeUndefined()
    time.now = NOON.add({ hours: 15 })
    await expect(chore('backing up')).rejects.toThrow(/EEXIST|ENOTDIR/)
  })

  test('lets old copies go also while no new one can be made, but for the newest', async () => {
    const { chore, databasePath, folder, lines, time } = aHost()
    await chore('backing up')
    time.now = NOON.add({ hours: 24 })
    await chore('backing up')
    writeFileSync(`${databasePath}.restoring`, 'left by a restore that was killed')
    writeFileSync(databasePath, 'gone')
    time.now = NOON.add({ hours: 24 * 34 })
    await expect(chore('backing up')).rejects.toThrow('the backup was no good')
    expect(readdirSync(folder)).toHaveLength(2)
    await chore('catching up on a backup')
    expect(readdirSync(folder)).toEqual(['clamshell-20261122T120000Z.db'])
    expect(lines.join('')).toContain('"removed":1,"msg":"old backups have had their time"')
    expect(existsSync(`${databasePath}.restoring`)).toBe(false)
    time.now = NOON.add({ hours: 24 * 34, minutes: 10 })
    await chore('catching up on a backup')
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test('says when the list of who was deleted had to be put aside', async () => {
    const { chore, folder, lines } = aHost()
    await chore('backing up')
    writeFileSync(join(folder, 'deleted-members.json'), 'what a full disk leaves')
    await chore('catching up on a backup')
    expect(lines.join('')).toContain('deleted-members.damaged-20261121T120000Z.json')
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test('keeps the database as it was before an upgrade', () => {
    const { composed, databasePath, folder } = aHost({ schema: 3 })
    const before = dumpOf(databasePath)
    const db = openDatabase(databasePath, { beforeUpgrade: composed.keepOld })
    const newest = String(db.pragma('user_version', { simple: true }))
    db.close()
    const name = `clamshell-20261121T120000Z-before-schema-${newest}.db`
    expect(readdirSync(folder)).toEqual([name])
    expect(dumpOf(join(folder, name))).toEqual(before)
    openDatabase(databasePath, { beforeUpgrade: composed.keepOld }).close()
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test('does not upgrade when there is no room for that copy', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const { composed, databasePath } = aHost({ schema: 3, folder: join(file, 'in-a-file') })
    const before = dumpOf(databasePath)
    expect(() => openDatabase(databasePath, { beforeUpgrade: composed.keepOld })).toThrow(
      DatabaseError,
    )
    expect(dumpOf(databasePath)).toEqual(before)
  })

  test('notes beside the backups who is deleted', async () => {
    const backupFolder = join(temporaryFolder(), 'backups')
    const databasePath = join(temporaryFolder(), 'clamshell.db')
    const { ana, general } = await openClub({ databasePath, backupFolder })
    const place = ana.in(general)
    await place.type('/hips me level:2')
    const asked = await (await place.type('/hips privacy')).press('Delete everything')
    expect((await asked.press('Delete everything')).failed).toBe(false)
    const written = readFileSync(join(backupFolder, 'deleted-members.json'), 'utf8')
    expect((JSON.parse(written) as { deleted: unknown[] }).deleted).toHaveLength(1)
    expect(written).not.toContain(ana.id)
  })
})

test('a bot without a folder for backups makes none and notes nobody', () => {
  const { chores } = composeBackups({
    config: { token: '', apiBase: '', logLevel: 'info', databasePath: 'a.db', backupFolder: null },
    log: createLog({ level: 'info', secrets: [], readable: false, to: { write: () => undefined } }),
    now: () => NOON,
  })
  expect(chores).toEqual([])
})
