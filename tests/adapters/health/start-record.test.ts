import { createStartRecord, startRecordOf } from '#adapters/health/start-record.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const NOON = Temporal.Instant.from('2026-11-24T12:00:00Z')
const TOKEN = 'a-token.that-is.secret'

const newPath = () => startRecordOf(join(temporaryFolder(), 'clamshell.db'))

/** Starts again and again, each as soon as it may and after `lived`; the pauses in seconds. */
function loop(path: string, times: number, lived = { seconds: 1 }): readonly number[] {
  let now = NOON
  return Array.from({ length: times }, () => {
    // Each start is a process of its own.
    const record = createStartRecord(path, TOKEN)
    const ms = record.pauseMs(now)
    now = now.add({ milliseconds: ms })
    record.note(now)
    now = now.add(lived)
    return ms / 1_000
  })
}

test('the first five starts wait for nothing, the next ones twice as long each, up to 5 min', () => {
  expect(loop(newPath(), 15)).toEqual([0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
})

test('a crash at once, all day long, burns less than half of the logins of a day', () => {
  const path = newPath()
  const day = NOON.add({ hours: 24 })
  let now = NOON
  let logins = 0
  while (Temporal.Instant.compare(now, day) < 0) {
    const record = createStartRecord(path, TOKEN)
    now = now.add({ milliseconds: record.pauseMs(now) })
    record.note(now)
    logins += 1
    now = now.add({ milliseconds: 200 })
  }
  expect(logins).toBeGreaterThan(100)
  expect(logins).toBeLessThan(500)
})

test('what was more than an hour ago has nothing to do with it', () => {
  const path = newPath()
  loop(path, 8)
  expect(createStartRecord(path, TOKEN).pauseMs(NOON.add({ hours: 3 }))).toBe(0)
})

test('a start that went well ends it', () => {
  const path = newPath()
  loop(path, 8)
  createStartRecord(path, TOKEN).forget()
  expect(createStartRecord(path, TOKEN).pauseMs(NOON)).toBe(0)
  expect(existsSync(path)).toBe(false)
})

test('nobody but the account of the bot reads it', () => {
  const path = newPath()
  loop(path, 1)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('another token begins anew, and the file does not tell which it was', () => {
  const path = newPath()
  loop(path, 8)
  expect(createStartRecord(path, 'another').pauseMs(NOON)).toBe(0)
  expect(readFileSync(path, 'utf8')).not.toContain(TOKEN.slice(0, 7))
})

test.each(['', '{', '[]', '{"token":1}', '{"token":"x","starts":["soon"]}'])(
  'a file with “%s” in it counts as none',
  (text) => {
    const path = newPath()
    writeFileSync(path, text)
    const record = createStartRecord(path, TOKEN)
    expect(record.pauseMs(NOON)).toBe(0)
    record.note(NOON)
    expect(loop(path, 6).at(-1)).toBeGreaterThan(0)
  },
)

test('a clock that was wrong makes nobody wait for longer than five minutes', () => {
  const path = newPath()
  loop(path, 30)
  expect(createStartRecord(path, TOKEN).pauseMs(NOON.subtract({ hours: 240 }))).toBe(300_000)
})
