import { parseConfig } from '#src/config.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

describe('the configuration', () => {
  test('a token is all that is needed', () => {
    expect(parseConfig({ DISCORD_TOKEN: 'abc.def' })).toEqual({
      kind: 'ready',
      config: {
        token: 'abc.def',
        apiBase: 'https://discord.com/api',
        databasePath: 'var/clamshell.db',
        backupFolder: 'var/backups',
        logLevel: 'info',
      },
    })
  })

  test.each([
    [{}, 'var/backups'],
    [{ DATABASE_PATH: '/data/club.db' }, '/data/backups'],
    [{ BACKUP_FOLDER: ' /mnt/stick ' }, '/mnt/stick'],
    [{ BACKUP_FOLDER: '' }, null],
    [{ BACKUP_FOLDER: 'Off' }, null],
  ])('with %o backups go to %s', (env, backupFolder) => {
    expect(parseConfig({ DISCORD_TOKEN: 'a', ...env })).toMatchObject({ config: { backupFolder } })
  })

  test('no token at all is told from an empty one', () => {
    expect(parseConfig({})).toEqual({ kind: 'practice', port: 8321 })
    expect(parseConfig({ PRACTICE_PORT: '9000' })).toEqual({ kind: 'practice', port: 9000 })
    expect(parseConfig({ NODE_ENV: 'production' })).toEqual({ kind: 'no-token' })
    expect(parseConfig({ DISCORD_TOKEN: '' }).kind).toBe('faults')
    expect(parseConfig({ DISCORD_TOKEN: '  ' }).kind).toBe('faults')
  })

  test.each([
    'http://127.0.0.1:4000/api/',
    'http://127.0.0.1:4000/api/v10',
    'http://127.0.0.1:4000/api',
  ])('the API base %s is taken without version and slash', (url) => {
    const parsed = parseConfig({ DISCORD_TOKEN: 'a', DISCORD_API_URL: url })
    expect(parsed).toMatchObject({ config: { apiBase: 'http://127.0.0.1:4000/api' } })
  })

  test('health checks are off without a port, and for this machine alone with one', () => {
    const health = (env: object) => {
      const parsed = parseConfig({ DISCORD_TOKEN: 'a', ...env })
      return parsed.kind === 'ready' ? parsed.config.health : parsed
    }
    expect(health({ HEALTH_HOST: '0.0.0.0' })).toBeUndefined()
    for (const off of ['', ' ', 'off', 'OFF']) expect(health({ HEALTH_PORT: off })).toBeUndefined()
    expect(health({ HEALTH_PORT: '9464' })).toEqual({ host: '127.0.0.1', port: 9464 })
    const open = { host: '0.0.0.0', port: 9464 }
    expect(health({ HEALTH_PORT: '9464', HEALTH_HOST: '0.0.0.0' })).toEqual(open)
  })

  test.each([
    { HEALTH_PORT: 'on' },
    { HEALTH_PORT: '65536' },
    { HEALTH_PORT: '-1' },
    { HEALTH_HOST: 'everywhere' },
    { HEALTH_HOST: '127.0.0.1:80' },
  ])('health checks cannot be asked for at %o', (env) => {
    expect(parseConfig({ DISCORD_TOKEN: 'a', ...env })).toMatchObject({
      kind: 'faults',
      faults: [{ key: Object.keys(env)[0] }],
    })
  })

  test('every fault is named at once, also without a token', () => {
    const faulty = {
      DISCORD_API_URL: 'discord',
      DATABASE_PATH: '',
      LOG_LEVEL: 'loud',
      PRACTICE_PORT: '70000',
    }
    for (const env of [faulty, { ...faulty, DISCORD_TOKEN: 'a b' }]) {
      const parsed = parseConfig(env)
      const keys = parsed.kind === 'faults' ? parsed.faults.map(({ key }) => key) : []
      expect(keys.toSorted()).toEqual(Object.keys(env).toSorted())
    }
  })

  test('a fault never quotes the value, which may be the token', () => {
    const secret = 'MTk4 very.secret'
    const parsed = parseConfig({
      DISCORD_TOKEN: secret,
      LOG_LEVEL: secret,
      DISCORD_API_URL: secret,
    })
    expect(parsed.kind).toBe('faults')
    expect(JSON.stringify(parsed)).not.toContain('secret')
  })

  test('.env.example names every key, each with a comment', () => {
    const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8')
    const blocks = example.trim().split(/\n\n+/)
    for (const key of [
      'DISCORD_TOKEN',
      'DATABASE_PATH',
      'BACKUP_FOLDER',
      'LOG_LEVEL',
      'DISCORD_API_URL',
      'PRACTICE_PORT',
    ]) {
      const block = blocks.find((lines) => new RegExp(`^(# )?${key}=`, 'm').test(lines))
      expect(block).toMatch(/^# [A-Z]/)
    }
    const keys = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map((match) => match[1])
    expect(keys).toHaveLength(8)
  })
})
