import { keepHeartbeats } from '#src/keep-heartbeats.ts'
import { openStores } from '#tests/support/open-stores.ts'
import { expect, test } from 'vitest'

const NOON = Temporal.Instant.from('2026-11-24T12:00:00Z')

function openHeartbeats() {
  const { heartbeats: store, lightly, db } = openStores()
  const time = { now: NOON }
  const failures: unknown[] = []
  const heartbeats = keepHeartbeats({
    store,
    lightly,
    now: () => time.now,
    failed: (error) => failures.push(error),
  })
  return { heartbeats, store, db, time, failures }
}

test('a chore has when it last worked, and when it last failed and why', () => {
  const { heartbeats, store, time } = openHeartbeats()
  heartbeats.failed('sweeping', new Error('no broom'))
  time.now = NOON.add({ seconds: 5 })
  heartbeats.worked('sweeping')
  expect(store.all()).toEqual([
    { task: 'sweeping', workedAt: time.now, failedAt: NOON, failed: 'no broom' },
  ])
})

test('what is done every five seconds is written down about once a minute', () => {
  const { heartbeats, store, db, time } = openHeartbeats()
  const written = (): number => Number(db.prepare('SELECT total_changes()').pluck().get())
  const before = written()
  for (let second = 0; second < 95; second += 5) {
    time.now = NOON.add({ seconds: second })
    heartbeats.worked('sweeping')
  }
  expect(written() - before).toBe(2)
  expect(store.all()[0]?.workedAt).toEqual(NOON.add({ seconds: 50 }))
})

test('a clock that was set back does not keep it from being written', () => {
  const { heartbeats, store, time } = openHeartbeats()
  heartbeats.worked('sweeping')
  time.now = NOON.subtract({ hours: 2 })
  heartbeats.worked('sweeping')
  expect(store.all()[0]?.workedAt).toEqual(time.now)
})

test('a reason is no novel', () => {
  const { heartbeats, store } = openHeartbeats()
  heartbeats.failed('sweeping', 'x'.repeat(10_000))
  expect(store.all()[0]?.failed).toHaveLength(200)
})

test('a database that cannot be written to stops nobody', () => {
  const { heartbeats, db, failures } = openHeartbeats()
  db.close()
  heartbeats.worked('sweeping')
  heartbeats.failed('sweeping', new Error('no broom'))
  expect(failures).toHaveLength(2)
})
