import { whyNotAlive, whyNotReady } from '#adapters/health/checks.ts'
import { expect, test } from 'vitest'
import { someVitals } from './some-vitals.ts'

test.each([
  [0, []],
  [180_000, []],
  [180_001, ['no look at the reminders has come to a good end for 3 minutes']],
  [3_600_000, ['no look at the reminders has come to a good end for 60 minutes']],
])('%i ms after the last look at the reminders', (ms, why) => {
  expect(whyNotAlive({ msSinceTick: () => ms })).toEqual(why)
})

test('a bot that is well is ready', () => {
  expect(whyNotReady(someVitals())).toEqual([])
})

test('a bot that has not logged in is not ready', () => {
  expect(whyNotReady(someVitals({ shards: () => [] }))).toEqual(['not logged in to Discord yet'])
})

test('the shards that are down are named, and the database is looked at all the same', () => {
  const why = whyNotReady(
    someVitals({
      shards: () => [
        { id: 0, status: 'connecting', pingMs: 42 },
        { id: 1, status: 'ready', pingMs: 42 },
        { id: 2, status: 'closed', pingMs: null },
      ],
      stuckReminders: () => 2,
    }),
  )
  expect(why).toEqual([
    '2 of 3 shards not connected: 0 (connecting), 2 (closed)',
    '2 reminders are overdue and nobody sends them',
  ])
})

test('a database that does not answer is a reason, not an exception', () => {
  const broken = () => {
    throw new Error('disk I/O error')
  }
  const reason = ['the database does not answer: disk I/O error']
  expect(whyNotReady(someVitals({ probeDatabase: broken }))).toEqual(reason)
  expect(whyNotReady(someVitals({ stuckReminders: broken }))).toEqual(reason)
})
