import { readEnvironment } from '#src/environment.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clamshell-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('the environment', () => {
  test('the .env file fills in what the process does not set', () => {
    const path = join(folder, '.env')
    writeFileSync(path, '# a comment\nDISCORD_TOKEN=from-file\nLOG_LEVEL="debug"\n')
    const env = readEnvironment(path, { DISCORD_TOKEN: 'from-process' })
    expect(env).toEqual({ DISCORD_TOKEN: 'from-process', LOG_LEVEL: 'debug' })
  })

  test('an empty token in the file stays empty, so that it is named as a fault', () => {
    const path = join(folder, '.env')
    writeFileSync(path, 'DISCORD_TOKEN=\n')
    expect(readEnvironment(path, {})).toEqual({ DISCORD_TOKEN: '' })
  })

  test('no file is no trouble', () => {
    expect(readEnvironment(join(folder, '.env'), { A: '1' })).toEqual({ A: '1' })
  })
})
