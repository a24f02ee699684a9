import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { beforeEach, describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const LOCK_TIME = new Date('2026-11-01T00:00:00Z')

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
  mkdirSync(join(folder, 'scripts'))
  cpSync(join(ROOT, 'scripts/launch.mjs'), join(folder, 'scripts/launch.mjs'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "engines": { "node": ">=26" } }')
  writeFileSync(join(folder, 'package-lock.json'), '{}')
  utimesSync(join(folder, 'package-lock.json'), LOCK_TIME, LOCK_TIME)
  writeFileSync(join(folder, 'hello.ts'), 'console.log(`hello ${process.argv[2] as string}`)\n')
  // Stands in for npm: notes what it was asked, and leaves behind what npm leaves behind.
  writeFileSync(
    join(folder, 'npm.cjs'),
    `const fs = require('fs')
     fs.appendFileSync('asked', process.argv.slice(2).join(' ') + '\\n')
     if (process.env.NPM_FAILS) process.exit(1)
     fs.mkdirSync('node_modules', { recursive: true })
     fs.writeFileSync('node_modules/.package-lock.json', '{}')`,
  )
})

function launch(env: Record<string, string> = {}) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['scripts/launch.mjs', 'hello.ts', 'Ana'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], npm_execpath: join(folder, 'npm.cjs'), ...env },
    },
  )
  const asked = join(folder, 'asked')
  return {
    stdout,
    stderr,
    status,
    installs: existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n') : [],
  }
}

function installed(at: string) {
  mkdirSync(join(folder, 'node_modules'))
  const marker = join(folder, 'node_modules/.package-lock.json')
  writeFileSync(marker, '{}')
  utimesSync(marker, new Date(at), new Date(at))
}

describe('starting on a fresh machine', () => {
  test('installs the locked dependencies first, then runs', () => {
    const { stdout, installs } = launch()
    expect(installs).toHaveLength(1)
    expect(installs[0]).toMatch(/^ci --include=dev /)
    expect(stdout).toContain('hello Ana')
  })

  test('installs once', () => {
    launch()
    expect(launch().installs).toHaveLength(1)
  })

  test('installs again when the lock file is newer', () => {
    installed('2026-10-31T23:59:00Z')
    expect(launch().installs).toHaveLength(1)
  })

  test('does not install when the lock file is older', () => {
    installed('2026-11-01T00:01:00Z')
    expect(launch().installs).toEqual([])
  })

  test('an install that was interrupted is done again', () => {
    mkdirSync(join(folder, 'node_modules/half'), { recursive: true })
    expect(launch().installs).toHaveLength(1)
  })

  test('an install that fails is said, and nothing runs', () => {
    const { status, stdout, stderr } = launch({ NPM_FAILS: '1' })
    expect(status).toBe(1)
    expect(stdout).not.toContain('hello')
    expect(stderr).toContain('The installation failed')
  })
})
