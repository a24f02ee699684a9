import { createGreetingStore } from '#adapters/sqlite/greeting-store.ts'
import { createHeartbeatStore } from '#adapters/sqlite/heartbeat-store.ts'
import { createLeftClubStore } from '#adapters/sqlite/left-club-store.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { expect, test } from 'vitest'

const at = (text: string) => Temporal.Instant.from(text)

test('the first moment at which a club was gone counts, until the bot is back', () => {
  const store = createLeftClubStore(openDatabase(':memory:'))
  store.markLeft('1', at('2026-03-01T10:00:00.5Z'))
  store.markLeft('1', at('2026-03-09T10:00:00Z'))
  store.markLeft('2', at('2026-03-01T10:00:01Z'))
  expect(store.leftUntil(at('2026-03-01T10:00:00Z'))).toEqual([])
  expect(store.leftUntil(at('2026-03-01T10:00:00.5Z'))).toEqual(['1'])
  expect(store.leftUntil(at('2026-03-02T00:00:00Z'))).toEqual(['1', '2'])
  expect(store.leftAt('1')).toEqual(at('2026-03-01T10:00:00.5Z'))
  store.markBack('1')
  expect(store.leftAt('1')).toBeNull()
  expect(store.leftUntil(at('2026-04-02T00:00:00Z'))).toEqual(['2'])
  store.markLeft('1', at('2026-04-01T10:00:00Z'))
  expect(store.leftUntil(at('2026-03-31T00:00:00Z'))).toEqual(['2'])
})

test('a greeting is owed, then told, and forgotten with the club', () => {
  const store = createGreetingStore(openDatabase(':memory:'))
  expect(store.greetingOf('1')).toBeNull()
  store.save('1', 'owed', at('2026-03-01T10:00:00Z'))
  store.save('1', 'told', at('2026-03-01T11:00:00Z'))
  expect(store.greetingOf('1')).toBe('told')
  store.forget('1')
  expect(store.greetingOf('1')).toBeNull()
})

test('a task has the last time that it worked and the last time that it failed', () => {
  const store = createHeartbeatStore(openDatabase(':memory:'))
  store.failed('b', at('2026-03-01T10:00:00Z'), 'disk full')
  store.worked('a', at('2026-03-01T10:00:00Z'))
  store.worked('b', at('2026-03-01T10:01:00Z'))
  expect(store.all()).toEqual([
    { task: 'a', workedAt: at('2026-03-01T10:00:00Z'), failedAt: null, failed: null },
    {
      task: 'b',
      workedAt: at('2026-03-01T10:01:00Z'),
      failedAt: at('2026-03-01T10:00:00Z'),
      failed: 'disk full',
    },
  ])
})
