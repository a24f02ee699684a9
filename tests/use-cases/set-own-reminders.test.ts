import { day } from '#tests/support/a-plan.ts'
import { expect, test } from 'vitest'
import { ANA, HARBOUR, HILL, TUESDAY_NOON, twoClubs } from './own-reminders-world.ts'

test('nobody is sent anything who has not asked', () => {
  const { read, ownReminders, scheduled } = twoClubs()
  expect(read().reminders).toMatchObject({ personal: false, mention: false, midRun: false })
  expect(read().next).toBeNull()
  expect(ownReminders.remindersOf(ANA)).toBeNull()
  expect(scheduled()).toEqual([])
})

test('reading changes nothing', () => {
  const { saved, read, ownReminders } = twoClubs()
  saved({ personal: true })
  const before = ownReminders.remindersOf(ANA)
  read(HILL)
  expect(ownReminders.remindersOf(ANA)).toEqual(before)
})

test('what is asked for is on the schedule at once, by the club’s zone', () => {
  const { saved, scheduled } = twoClubs()
  const state = saved({ personal: true })
  expect(state.next?.toString()).toBe('2026-11-24T17:00:00Z')
  expect(state.timeZone).toBe('Europe/Berlin')
  expect(scheduled()).toEqual(['2026-11-24T17:00:00Z'])
})

test('a zone of one’s own decides', () => {
  const { saved, scheduled, own } = twoClubs()
  own.saveZone(ANA, { effectiveFrom: '2026-11-01', timeZone: 'America/New_York' }, TUESDAY_NOON)
  const state = saved({ at: '6pm' })
  expect(state.timeZone).toBe('America/New_York')
  expect(state.next?.toString()).toBe('2026-11-24T23:00:00Z')
  expect(scheduled()).toEqual(['2026-11-24T23:00:00Z'])
})

test('a time switches the messages on, unless the same command says off', () => {
  const { saved } = twoClubs()
  expect(saved({ at: '7:30pm' }).reminders).toMatchObject({ personal: true, at: '19:30' })
  expect(saved({ at: '20:00', personal: false }).reminders).toMatchObject({
    personal: false,
    at: '20:00',
  })
})

test.each([
  ['25:00', 'not-a-time'],
  ['soon', 'not-a-time'],
  ['', 'not-a-time'],
  ['02:59', 'before-day-start'],
  ['0:00', 'before-day-start'],
  ['03:00', 'saved'],
  ['23:59', 'saved'],
])('a time of %s is %s', (at, kind) => {
  const { set, ownReminders } = twoClubs()
  expect(set({ at, mention: true }).kind).toBe(kind)
  expect(ownReminders.remindersOf(ANA) === null).toBe(kind !== 'saved')
})

test('the next one is none of a day that is in, paused or taken out', () => {
  const { saved, log, read, pauses, amnesties, now } = twoClubs()
  saved({ personal: true })
  log('2026-11-24')
  expect(read().next?.toString()).toBe('2026-11-27T17:00:00Z')
  pauses.add(ANA, { from: day('2026-11-27'), to: day('2026-11-30'), reason: 'away' }, now())
  expect(read().next?.toString()).toBe('2026-12-01T17:00:00Z')
  amnesties.add(HARBOUR, { day: day('2026-12-01'), reason: '', by: '9', at: now() })
  expect(read().next?.toString()).toBe('2026-12-04T17:00:00Z')
})

test('what was sent today is not promised again', () => {
  const { saved, reminders, now } = twoClubs()
  const today = { clubId: HARBOUR, kind: 'personal', memberId: ANA, turn: 0 } as const
  const identity = { ...today, day: day('2026-11-24'), dueAt: now() }
  reminders.skip(identity, 'done', now())
  expect(saved({ at: '20:00' }).next?.toString()).toBe('2026-11-27T19:00:00Z')
})

test('a time that is past already brings today’s at once, if it was waited for', () => {
  const { saved, scheduled } = twoClubs()
  saved({ at: '18:00' })
  expect(saved({ at: '12:00' }).next?.equals(TUESDAY_NOON)).toBe(true)
  expect(scheduled()).toEqual([TUESDAY_NOON.toString()])
})

test('a time that is past already brings the next day’s when it is asked for just now', () => {
  const { saved, scheduled } = twoClubs()
  expect(saved({ at: '12:00' }).next?.toString()).toBe('2026-11-27T11:00:00Z')
  expect(scheduled()).toEqual(['2026-11-27T11:00:00Z'])
})

test('they follow the club in which they were asked for first, until they are moved', () => {
  const { saved, scheduled } = twoClubs()
  saved({ personal: true })
  const there = saved({ mention: true }, HILL)
  expect(there).toMatchObject({ follows: 'Harbour', followsAnother: true })
  expect(there.reminders.clubId).toBe(HARBOUR)
  const moved = saved({ follow: true }, HILL)
  expect(moved).toMatchObject({ follows: 'Hill', followsAnother: false, timeZone: 'UTC' })
  expect(scheduled(HARBOUR)).toEqual([])
  expect(scheduled(HILL)).toEqual(['2026-11-24T18:00:00Z'])
})

test('when nothing of a club is asked for any more, the club at hand is followed', () => {
  const { saved } = twoClubs()
  saved({ personal: true })
  saved({ personal: false })
  expect(saved({ midRun: true }, HILL).reminders.clubId).toBe(HILL)
})

test.each(['the bot', 'the member'])('a club that %s has left is followed no longer', (who) => {
  const { saved, read, loseClub, memberships, now } = twoClubs()
  saved({ personal: true })
  if (who === 'the bot') loseClub(HARBOUR)
  else memberships.markLeft(ANA, HARBOUR, now())
  expect(read(HILL)).toMatchObject({ follows: 'Hill', followsAnother: false })
  expect(saved({ mention: true }, HILL).reminders).toMatchObject({ clubId: HILL, personal: true })
})

test('switching off takes it from the schedule; the time is kept', () => {
  const { saved, scheduled } = twoClubs()
  saved({ at: '20:15' })
  const state = saved({ personal: false })
  expect(state.next).toBeNull()
  expect(state.reminders.at).toBe('20:15')
  expect(scheduled()).toEqual([null])
})

test('asking again after Discord refused ends the refusal and the count', () => {
  const { saved, ownReminders, now } = twoClubs()
  saved({ personal: true })
  ownReminders.countSent(ANA, null)
  ownReminders.refuse(ANA, now())
  saved({ personal: true })
  expect(ownReminders.takeRefusal(ANA)).toBe(false)
  expect(ownReminders.directMessagesOf(ANA).unanswered).toBe(0)
})

test('a last call is known of only where the club has one', () => {
  const { read, clubSettings, now } = twoClubs()
  expect(read().hasLastCall).toBe(false)
  const settings = clubSettings.settingsOf(HARBOUR)
  if (!settings) throw new Error('there are settings')
  const lastCall = { on: true, at: '19:00' }
  clubSettings.save(HARBOUR, { ...settings, lastCall }, { memberId: '9', at: now() })
  expect(read().hasLastCall).toBe(true)
  expect(read(HILL).hasLastCall).toBe(false)
})
