import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { copyName } from '#core/backups/copy.ts'
import { lockDatabase } from '#adapters/sqlite/database-lock.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { describe, expect, test } from 'vitest'
import { openHost } from './doctor-world.ts'

type Host = Awaited<ReturnType<typeof openHost>>

/** The doctor's line with these words in it, and what the doctor ends with. */
async function lineAbout(
  words: string,
  { examine }: Host,
  changes: Parameters<Host['examine']>[0] = {},
) {
  const said = await examine(changes)
  const line = said.words.split('\n').find((one) => one.includes(words))
  return `${said.exitCode} ${line?.trim() ?? said.words}`
}

describe('a healthy host', () => {
  test('hears of nothing to do, and the token is nowhere', async () => {
    const { examine, discord } = await openHost()
    const { exitCode, words } = await examine()
    expect(exitCode).toBe(0)
    expect(words).toContain('Everything is fine.')
    expect(words).not.toMatch(/TO MEND|unknown/)
    expect(words).not.toContain(discord.token)
  })

  test('is not changed by the look: Discord is only read, and so is the database', async () => {
    const { examine, discord, db } = await openHost()
    const before = db.serialize()
    const asked = discord.requests.all().length
    await examine()
    const methods = discord.requests
      .all()
      .slice(asked)
      .map(({ method }) => method)
    expect(new Set(methods)).toEqual(new Set(['GET']))
    expect(discord.gateway.identifies).toBe(0)
    expect(db.serialize().equals(before)).toBe(true)
  })
})

describe('configuration and token', () => {
  test('without a token the database is looked at all the same', async () => {
    const host = await openHost()
    const said = await lineAbout('DISCORD_TOKEN', host, { token: undefined })
    expect(said).toContain('1 TO MEND  DISCORD_TOKEN is not set')
    expect((await host.examine({ token: undefined })).words).toContain('SQLite finds no damage')
  })

  test('a setting that cannot be used is named', async () => {
    expect(await lineAbout('DISCORD_TOKEN', await openHost(), { token: '' })).toContain('1 - DISCORD_TOKEN is empty') // prettier-ignore
  })

  test('a token that Discord does not take', async () => {
    const host = await openHost()
    const said = await host.examine({ token: 'wrong.token' })
    expect(said.words).toContain('TO MEND  Discord does not accept the token')
    expect(said.words).not.toContain('wrong.token')
    expect(said.exitCode).toBe(1)
  })

  test('a Discord that does not answer is nobody’s fault here', async () => {
    const host = await openHost()
    await host.discord.stop()
    expect(await lineAbout('did not answer', host)).toMatch(/^2 unknown {2}Discord did not answer/)
  })
})

describe('application and commands', () => {
  test('a setting of the portal in which commands get lost', async () => {
    const host = await openHost()
    host.discord.application.interactionsUrl = 'https://example.org/interactions'
    expect(await lineAbout('Endpoint', host)).toMatch(/^1 TO MEND {2}An Interactions Endpoint URL/)
  })

  test('intents that the bot has no use for are no fault', async () => {
    const host = await openHost()
    host.discord.application.flags = 1 << 18
    expect(await lineAbout('Privileged', host)).toMatch(/^0 to know {2}Privileged intents/)
  })

  test('commands that Discord does not have, or has otherwise, or has too many of', async () => {
    const host = await openHost()
    const [hips, club] = host.manifest
    await host.register([
      { ...hips, description: 'Another one' },
      { name: 'old', description: 'x' },
    ])
    expect(await lineAbout('does not offer', host)).toContain(
      '1 TO MEND  Discord does not offer /club.',
    )
    expect(await lineAbout('another version', host)).toContain('/hips')
    expect(await lineAbout('also offers', host)).toContain('/old')
    await host.register([club, hips])
    expect(await lineAbout('registered as', host)).toContain('0 fine')
  })
})

describe('clubs', () => {
  test('the channel is gone', async () => {
    const host = await openHost()
    host.club.deleteChannel(host.general)
    expect(await lineAbout('Harbour', host)).toContain('the channel for reminders is gone')
  })

  test.each([
    ['ViewChannel', 'lacks View Channel'],
    ['SendMessages', 'in #general the bot lacks Send Messages'],
    ['AttachFiles', 'in #general the bot lacks Attach Files'],
    ['ReadMessageHistory', 'in #general the bot lacks Read Message History'],
  ] as const)('without %s in the channel', async (permission, expected) => {
    const host = await openHost()
    host.club.denyBot(host.general, permission)
    const said = await lineAbout('Harbour', host)
    expect(said).toContain('1 TO MEND')
    expect(said).toContain(expected)
  })

  test('what a role takes and what is given to the bot itself is reckoned as Discord does', async () => {
    const host = await openHost()
    host.club.deny(host.general, 'everyone', 'AttachFiles', 'SendMessages')
    host.club.allowBot(host.general, 'SendMessages')
    const said = await lineAbout('Harbour', host)
    expect(said).toContain('lacks Attach Files.')
    host.club.setBotPermissions(['Administrator'])
    expect((await host.examine()).exitCode).toBe(0)
  })

  test('a role that may not be mentioned, and one that is gone', async () => {
    const host = await openHost()
    const runners = host.club.addRole('Runners')
    host.club.denyBot(host.general, 'MentionEveryone')
    expect((await host.examine()).exitCode).toBe(0)
    host.setUp(host.club.id, { channelId: host.general.id, mentionRoleId: runners.id })
    expect(await lineAbout('Harbour', host)).toContain('All Roles')
    host.club.deleteRole(runners)
    expect(await lineAbout('Harbour', host)).toContain('the role that the card mentions is gone')
  })

  test('the bot is not there, which is nothing to mend once it has noticed', async () => {
    const host = await openHost()
    host.club.removeBot()
    expect(await lineAbout('not in this server', host)).toContain(`1 TO MEND  ${host.club.id}`)
    host.stores.leftClubs.markLeft(host.club.id, host.now)
    expect((await host.examine()).exitCode).toBe(0)
  })

  test('an outage leaves it open', async () => {
    const host = await openHost()
    host.club.beginOutage()
    expect(await lineAbout('Harbour', host)).toMatch(/^2 unknown .*did not answer about/)
  })

  test('of many clubs those that are well are counted, and of the others the first are named', async () => {
    const host = await openHost()
    for (let index = 0; index < 240; index += 1) {
      const club = host.discord.addGuild({ name: `Club ${String(index)}` })
      const channel = club.channel('general')
      host.setUp(club.id, { channelId: channel.id })
      if (index % 10 === 0) club.denyBot(channel, 'SendMessages')
    }
    const { words, exitCode } = await host.examine()
    expect(exitCode).toBe(1)
    expect(words).toContain('241 clubs were looked at.')
    expect(words.match(/lacks Send Messages/g)).toHaveLength(20)
    expect(words).toContain('and 4 more lines of this kind')
    const guildPages = host.discord.requests
      .all()
      .filter(({ path }) => path === '/users/@me/guilds')
    expect(guildPages).toHaveLength(2)
    expect(host.discord.requests.all().filter(({ status }) => status === 429)).toEqual([])
  }, 60_000)
})

describe('database, disk and time', () => {
  test('a database that is not there is not made', async () => {
    const host = await openHost()
    const databasePath = join(temporaryFolder(), 'none.db')
    const said = await lineAbout('no database at', host, { databasePath })
    expect(said).toMatch(/^0 to know/)
    expect(await lineAbout('no database at', host, { databasePath })).toBe(said)
  })

  test('a file that an unlucky first start has left empty is nobody else’s', async () => {
    const host = await openHost()
    const databasePath = join(temporaryFolder(), 'empty.db')
    writeFileSync(databasePath, '')
    expect(await lineAbout('nothing in the database', host, { databasePath })).toMatch(/^0 to know/)
  })

  test.each([
    ['no database', () => Buffer.from('Dear diary, '.repeat(500)), 'no database at all'],
    ['of another program', (path: string) => otherProgram(path), 'of another program'],
  ] as const)('a file that is %s', async (_, write, expected) => {
    const host = await openHost()
    const databasePath = join(temporaryFolder(), 'other.db')
    const bytes = write(databasePath)
    if (bytes) writeFileSync(databasePath, bytes)
    expect(await lineAbout(expected, host, { databasePath })).toMatch(/^1 TO MEND/)
  })

  test('damage in the file', async () => {
    const host = await openHost()
    const databasePath = join(temporaryFolder(), 'damaged.db')
    host.db.pragma('wal_checkpoint(TRUNCATE)')
    const bytes = host.db.serialize()
    bytes.fill(0xff, bytes.length - 3 * 4_096)
    writeFileSync(databasePath, bytes)
    expect(await lineAbout('damaged', host, { databasePath })).toMatch(/^1 TO MEND/)
  })

  test('a schema of a newer version is to mend, an older one is not', async () => {
    const host = await openHost()
    const newest = Number(host.db.pragma('user_version', { simple: true }))
    host.db.pragma(`user_version = ${String(newest + 1)}`)
    expect(await lineAbout('Its schema', host)).toMatch(/^1 TO MEND .* of a newer version/)
    host.db.pragma(`user_version = ${String(newest - 1)}`)
    expect(await lineAbout('Its schema', host)).toMatch(/^0 to know/)
  })

  test('a disk that is nearly full, and one that says nothing', async () => {
    const host = await openHost()
    expect(await lineAbout('are free', host, { free: 30_000_000 })).toContain(
      '1 TO MEND  Only 28 MB',
    )
    expect(await lineAbout('How much room', host, { free: null })).toMatch(/^2 unknown/)
  })

  test('a clock that is wrong', async () => {
    const host = await openHost()
    const at = (seconds: number) => ({ now: host.now.add({ seconds }) })
    expect(await lineAbout('clock', host, at(4))).toContain('0 fine')
    expect(await lineAbout('clock', host, at(60))).toContain('60 seconds ahead')
    expect(await lineAbout('clock', host, at(-3_600))).toContain('3600 seconds behind')
  })

  test('a zone that this machine does not know', async () => {
    const host = await openHost()
    host.db.exec(`UPDATE plans SET plan = json_set(plan, '$.timeZone', 'Mars/Olympus')`)
    expect(await lineAbout('Mars', host)).toMatch(/^1 TO MEND {2}No rules for Mars\/Olympus/)
  })
})

describe('backups', () => {
  const copyMade = (host: Host, folder: string, hoursAgo: number) => {
    writeFileSync(join(folder, copyName(host.now.subtract({ hours: hoursAgo }))), '')
  }

  test('are off, or there is none yet', async () => {
    const host = await openHost()
    expect(await lineAbout('Backups are off', host)).toMatch(/^0 to know/)
    const backupFolder = join(temporaryFolder(), 'not', 'there', 'yet')
    expect(await lineAbout('no backup in', host, { backupFolder })).toMatch(/^0 to know/)
  })

  test('cannot go into a file, nor below one', async () => {
    const host = await openHost()
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    expect(await lineAbout('BACKUP_FOLDER', host, { backupFolder: file })).toMatch(/^1 TO MEND .* is no folder/) // prettier-ignore
    expect(await lineAbout('BACKUP_FOLDER', host, { backupFolder: join(file, 'in') })).toMatch(/^1 TO MEND .*file is no folder/) // prettier-ignore
  })

  test('are a day old, or older than they should be', async () => {
    const host = await openHost()
    const backupFolder = temporaryFolder()
    copyMade(host, backupFolder, 27)
    expect(await lineAbout('newest backup', host, { backupFolder })).toMatch(/^0 to know .* 27 hours ago/) // prettier-ignore
    const lock = lockDatabase(host.databasePath)
    expect(lock.held()).toBe(true)
    host.stores.heartbeats.worked('sending reminders', host.now)
    try {
      expect(await lineAbout('newest backup', host, { backupFolder })).toMatch(/^1 TO MEND/)
      copyMade(host, backupFolder, 25)
      expect(await lineAbout('newest backup', host, { backupFolder })).toMatch(/^0 fine/)
    } finally {
      lock.release()
    }
  })
})

describe('work', () => {
  test('a bot that runs and has not looked for reminders of late', async () => {
    const host = await openHost()
    const lock = lockDatabase(host.databasePath)
    expect(lock.held()).toBe(true)
    try {
      expect(await lineAbout('never looked', host)).toMatch(/^1 TO MEND/)
      host.stores.heartbeats.worked('sending reminders', host.now.subtract({ minutes: 1 }))
      expect(await lineAbout('sending reminders', host)).toContain('0 fine')
      host.stores.heartbeats.worked('sending reminders', host.now.subtract({ minutes: 4 }))
      expect(await lineAbout('sending reminders', host)).toMatch(/^1 TO MEND .* 4 minutes ago/)
    } finally {
      lock.release()
    }
    expect(await lineAbout('sending reminders', host)).toContain('0 fine')
    expect(await lineAbout('not running', host)).toContain('0 to know')
  })

  test('a bot that has just started is given three minutes, whatever was before', async () => {
    const host = await openHost()
    const { heartbeats } = host.stores
    const lock = lockDatabase(host.databasePath)
    expect(lock.held()).toBe(true)
    try {
      heartbeats.worked('starting', host.now.subtract({ minutes: 1 }))
      expect(await lineAbout('just started', host)).toMatch(/^0 to know .* in three minutes/)
      heartbeats.worked('sending reminders', host.now.subtract({ hours: 9 }))
      expect(await lineAbout('just started', host)).toMatch(/^0 to know/)
      heartbeats.worked('starting', host.now.subtract({ minutes: 4 }))
      expect(await lineAbout('sending reminders', host)).toMatch(/^1 TO MEND .* 9 hours ago/)
    } finally {
      lock.release()
    }
  })

  test('a task that failed last, whatever it is', async () => {
    const host = await openHost()
    host.stores.heartbeats.worked('backing up', host.now.subtract({ hours: 49 }))
    host.stores.heartbeats.failed('backing up', host.now.subtract({ hours: 25 }), 'disk full')
    expect(await lineAbout('backing up', host)).toBe(
      '1 TO MEND  backing up: failed 25 hours ago (disk full); last worked 2 days ago.',
    )
  })

  test('reminders that failed, and one that never came to an end', async () => {
    const host = await openHost()
    const seconds = Math.floor(host.now.epochMilliseconds / 1_000)
    const insert = host.db.prepare(
      `INSERT INTO reminders (club_id, kind, day, due_at, state, owner, lease_until, claimed_at, settled_at)
       VALUES (?, ?, '2023-11-14', 0, ?, 'x', ?, 0, ?)`,
    )
    insert.run(host.club.id, 'card', 'sent', 0, seconds - 60)
    insert.run(host.club.id, 'recap', 'failed', 0, seconds - 60)
    expect(await lineAbout('Last reminder sent', host)).toContain('1 in the last 7 days')
    expect(await lineAbout('reminders failed', host)).toContain('0 to know  1 reminders failed')
    insert.run(host.club.id, 'prerun', 'sending', seconds - 3_600, null)
    expect(await lineAbout('never ended', host)).toMatch(/^1 TO MEND/)
  })
})

function otherProgram(path: string): null {
  const db = new Database(path)
  db.exec('CREATE TABLE songs (name TEXT)')
  db.close()
  return null
}
