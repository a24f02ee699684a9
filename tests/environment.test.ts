import { readEnvironment } from '#src/environment.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { beforeEach, describe, expect, test } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
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

  test('a file that cannot be read is said in words', () => {
    expect(() => readEnvironment(folder, {})).toThrow(/cannot be read/)
  })

  test('no file is no trouble', () => {
    expect(readEnvironment(join(folder, '.env'), { A: '1' })).toEqual({ A: '1' })
  })
})
