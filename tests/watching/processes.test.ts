import { createStartRecord, startRecordOf } from '#adapters/health/start-record.ts'
import { lockDatabase } from '#adapters/sqlite/database-lock.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import Database from 'better-sqlite3'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDiscord, startMain } from './main-process.ts'

const SECOND = 'another process works with the same database'
const TAKEN_OVER = 'this one sends the reminders from now on'
const WAITS = 'the last starts led to nothing'
/** A moment that is within the last hour whatever the time is. */
const AFTERWARDS = Temporal.Instant.from('2100-01-01T00:00:00Z')

const newDatabase = () => join(temporaryFolder(), 'clamshell.db')

function heartbeatsIn(databasePath: string): readonly string[] {
  const db = new Database(databasePath, { readonly: true })
  const tasks = db.prepare<[], string>('SELECT task FROM heartbeats WHERE worked_at > 0').pluck()
  const all = tasks.all()
  db.close()
  return all
}

const startsIn = (databasePath: string): number =>
  (JSON.parse(readFileSync(startRecordOf(databasePath), 'utf8')) as { starts: string[] }).starts
    .length

describe('health checks', () => {
  test('say how the bot is, and end with it', async () => {
    const bot = startMain(await openDiscord(), newDatabase())
    expect(await bot.ask('/livez')).toBe('200 fine\n')
    await bot.says('"ready"')
    expect(await bot.ask('/readyz')).toBe('200 fine\n')
    expect(await bot.ask('/metrics')).toContain('\nclamshell_clubs 1\n')
    expect(await bot.kill('SIGTERM')).toBe(0)
    await expect(bot.ask('/livez')).rejects.toThrow('fetch failed')
  })

  test('a bot that cannot log in yet is alive and not ready', async () => {
    const discord = await openDiscord()
    const trouble = discord.misbehave({ kind: 'hang' }, { route: '/gateway/bot' })
    const bot = startMain(discord, newDatabase())
    await trouble.whenStruck()
    expect(await bot.ask('/livez')).toBe('200 fine\n')
    expect(await bot.ask('/readyz')).toBe('503 not logged in to Discord yet\n')
    expect(await bot.kill('SIGTERM')).toBe(0)
  })

  test('a port that is taken stops the start before Discord hears of it', async () => {
    const discord = await openDiscord()
    const first = startMain(discord, newDatabase())
    await first.says('"ready"')
    const second = startMain(discord, newDatabase(), { HEALTH_PORT: await first.port() })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain('another program has it. Choose another HEALTH_PORT')
    expect(second.output()).not.toContain('    at ')
    expect(discord.gateway.identifies).toBe(1)
  })

  test('can be reached from this machine alone', async () => {
    const bot = startMain(await openDiscord(), newDatabase())
    await bot.says('"host":"127.0.0.1"')
    expect(await bot.ask('/nothing')).toMatch(/^404 /)
  })
})

describe('two processes on one database', () => {
  test('the second says so, answers, and takes over when the first is killed', async () => {
    const discord = await openDiscord()
    const path = newDatabase()
    const first = startMain(discord, path)
    await first.says('"ready"')
    const second = startMain(discord, path)
    await second.says(SECOND)
    await second.says('"ready"')
    expect(first.output()).not.toContain(SECOND)
    expect(await first.ask('/metrics')).toContain('\nclamshell_on_duty 1\n')
    expect(await second.ask('/metrics')).toContain('\nclamshell_on_duty 0\n')
    expect(await second.ask('/readyz')).toBe('200 fine\n')
    await first.kill('SIGKILL')
    await second.says(TAKEN_OVER)
    expect(await second.ask('/metrics')).toContain('\nclamshell_on_duty 1\n')
    expect(second.output().split(SECOND)).toHaveLength(2)
    expect(await second.kill('SIGTERM')).toBe(0)
  })

  test('the second does none of the chores, and does them from then on', async () => {
    const path = newDatabase()
    const lock = lockDatabase(path)
    onTestFinished(lock.release)
    expect(lock.held()).toBe(true)
    const bot = startMain(await openDiscord(), path)
    // After that nothing but a chore asks whose turn it is: a hello and the first look are over.
    await bot.says('commands registered')
    // Whenever a chore would be due, the clock of its looks begins anew: so one was due, and not done.
    const sinceTick = async (): Promise<number> =>
      Number(/seconds_since_tick (\S+)/.exec(await bot.ask('/metrics'))?.[1])
    let before = await sinceTick()
    // oxlint-disable-next-line no-await-in-loop -- asked until it has begun anew
    for (let since = before; since >= before; since = await sinceTick()) before = since
    expect(heartbeatsIn(path)).toEqual([])
    lock.release()
    await bot.says(TAKEN_OVER)
    expect(await bot.kill('SIGTERM')).toBe(0)
    // Which chore was the first to be due is up to the real clock.
    expect(heartbeatsIn(path).length).toBeGreaterThan(0)
  })
})

describe('a bot that ends again and again', () => {
  test('waits before the next login, is alive meanwhile, and ends at once when asked to', async () => {
    const discord = await openDiscord()
    const path = newDatabase()
    const bot = startMain(discord, path)
    await bot.says('"ready"')
    await bot.kill('SIGKILL')
    expect(bot.output()).not.toContain(WAITS)
    // Ten such lives, in short.
    const record = createStartRecord(startRecordOf(path), discord.token)
    for (let time = 0; time < 10; time += 1) record.note(AFTERWARDS)
    const next = startMain(discord, path)
    await next.says(WAITS)
    expect(next.output()).toContain('"seconds":64')
    expect(await next.ask('/livez')).toBe('200 fine\n')
    expect(await next.ask('/readyz')).toBe('503 not logged in to Discord yet\n')
    expect(await next.kill('SIGTERM')).toBe(0)
    expect(discord.gateway.identifies).toBe(1)
  })

  test('is also one whose token Discord does not know', async () => {
    const { apiUrl } = await openDiscord()
    const path = newDatabase()
    const bot = startMain({ apiUrl, token: 'wrong' }, path)
    expect(await bot.ended).toBe(1)
    expect(bot.output()).toContain('Discord does not accept the token')
    expect(startsIn(path)).toBe(1)
  })

  test('is none that somebody stops by hand', async () => {
    const path = newDatabase()
    const bot = startMain(await openDiscord(), path)
    await bot.says('commands')
    expect(await bot.kill('SIGTERM')).toBe(0)
    expect(existsSync(startRecordOf(path))).toBe(false)
  })
})

test('a connection that is closed for good ends the process in words, and counts as a failed start', async () => {
  const discord = await openDiscord()
  const path = newDatabase()
  const bot = startMain(discord, path)
  await bot.says('commands')
  discord.gateway.drop(4014)
  expect(await bot.ended).toBe(1)
  expect(bot.output()).toContain('Clamshell needs no privileged intent')
  expect(startsIn(path)).toBe(1)
})
