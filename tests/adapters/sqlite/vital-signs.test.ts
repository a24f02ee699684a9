import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { createVitalSigns } from '#adapters/sqlite/vital-signs.ts'
import type { ReminderIdentity } from '#core/reminders/reminder.ts'
import { openStores } from '#tests/support/open-stores.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { queryPlan, statementsOf } from './plans-of-queries.ts'

const NOON = Temporal.Instant.from('2026-11-24T12:00:00Z')
const CARD: ReminderIdentity & { readonly dueAt: Temporal.Instant } = {
  clubId: '1',
  kind: 'card',
  day: Temporal.PlainDate.from('2026-11-24'),
  memberId: null,
  turn: 0,
  dueAt: NOON,
}

function openVitals() {
  const stores = openStores()
  const time = { now: NOON }
  const vitals = createVitalSigns(stores.db, () => time.now)
  const goOn = (minutes: number): void => {
    time.now = NOON.add({ minutes })
  }
  const lease = (minutes: number) => ({ owner: 'a', now: NOON, until: NOON.add({ minutes }) })
  return { ...stores, vitals, goOn, lease }
}

test('a reminder that is due and that nobody takes is stuck after ten minutes', () => {
  const { vitals, goOn, schedule } = openVitals()
  schedule.save(CARD)
  expect(vitals.stuckReminders()).toBe(0)
  goOn(9)
  expect(vitals.stuckReminders()).toBe(0)
  goOn(10)
  expect(vitals.stuckReminders()).toBe(1)
  schedule.take(CARD)
  expect(vitals.stuckReminders()).toBe(0)
})

test('one that was taken is stuck ten minutes after nobody holds it any more', () => {
  const { vitals, goOn, reminders, lease } = openVitals()
  reminders.claim(CARD, lease(3))
  goOn(12)
  expect(vitals.stuckReminders()).toBe(0)
  goOn(13)
  expect(vitals.stuckReminders()).toBe(1)
})

test('one that is tried again and again, or that came to an end, is not stuck', () => {
  const { vitals, goOn, reminders, lease } = openVitals()
  reminders.claim(CARD, lease(3))
  reminders.release(CARD, 'a', NOON.add({ minutes: 30 }))
  goOn(35)
  expect(vitals.stuckReminders()).toBe(0)
  reminders.takeOver({ owner: 'a', now: NOON.add({ minutes: 35 }), until: NOON.add({ minutes: 38 }) }, 1) // prettier-ignore
  reminders.settle(CARD, 'a', { state: 'failed', reason: 'unreachable' }, NOON)
  goOn(600)
  expect(vitals.stuckReminders()).toBe(0)
})

test('what is on its way is counted by how far it is', () => {
  const { vitals, reminders, lease } = openVitals()
  expect(vitals.onTheirWay()).toEqual({ claimed: 0, sending: 0 })
  reminders.claim(CARD, lease(3))
  reminders.claim({ ...CARD, clubId: '2' }, lease(3))
  reminders.markSending(CARD, '50', lease(3))
  expect(vitals.onTheirWay()).toEqual({ claimed: 1, sending: 1 })
})

test('asking reads an index and never a whole table', () => {
  const db = openDatabase(':memory:')
  const statements = statementsOf(db, (open) => createVitalSigns(open, () => NOON))
  for (const part of ['SELECT count(*) FROM (', 'GROUP BY state']) {
    const plan = queryPlan(db, statements, part)
    expect(plan).toMatch(/USING (COVERING )?INDEX/)
    expect(plan).not.toMatch(/SCAN (schedule|reminders)(?! USING)/)
  }
})

test('the size is that of the file and its journal; a database in memory has none', () => {
  const path = join(temporaryFolder(), 'clamshell.db')
  const { databaseBytes, probeDatabase } = createVitalSigns(openDatabase(path), () => NOON)
  const bytes = statSync(path).size + statSync(`${path}-wal`).size
  expect(databaseBytes()).toBe(bytes)
  expect(openVitals().vitals.databaseBytes()).toBe(0)
  expect(probeDatabase).not.toThrow()
})

test('a database that was closed does not answer', () => {
  const { vitals, db } = openVitals()
  db.close()
  expect(vitals.probeDatabase).toThrow('not open')
})
