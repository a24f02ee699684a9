import { createOwnReminderStore } from '#adapters/sqlite/own-reminder-store.ts'
import type { OwnReminders } from '#core/reminders/own-reminders.ts'
import { openStores, type Stores } from '#tests/support/open-stores.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { queryPlan, statementsOf } from './plans-of-queries.ts'

const ANA = '7'
const BO = '8'
const NOON = Temporal.Instant.from('2026-11-24T12:00:00Z')
const TUESDAY = Temporal.PlainDate.from('2026-11-24')
const ASKED: OwnReminders = {
  clubId: '1',
  personal: true,
  at: '18:00',
  mention: false,
  midRun: true,
}
const NO_MESSAGES = { channelId: null, unanswered: 0, askedOn: null }

let stores: Stores
beforeEach(() => {
  stores = openStores()
})

describe('how a member wants to be reminded', () => {
  test('is unknown for somebody who has asked for nothing', () => {
    expect(stores.ownReminders.remindersOf(ANA)).toBeNull()
    expect(stores.ownReminders.directMessagesOf(ANA)).toEqual(NO_MESSAGES)
    expect(stores.ownReminders.takeRefusal(ANA)).toBe(false)
  })

  test('is what was saved last, member by member', () => {
    const { ownReminders } = stores
    ownReminders.save(ANA, ASKED, NOON)
    expect(ownReminders.remindersOf(ANA)).toEqual(ASKED)
    const other = { clubId: '2', personal: false, at: '06:05', mention: true, midRun: false }
    ownReminders.save(ANA, other, NOON)
    ownReminders.save(BO, ASKED, NOON)
    expect(ownReminders.remindersOf(ANA)).toEqual(other)
    expect(ownReminders.remindersOf(BO)).toEqual(ASKED)
  })

  test('is not guessed at when somebody broke it by hand', () => {
    stores.ownReminders.save(ANA, ASKED, NOON)
    stores.db.exec("UPDATE member_reminders SET at = '29:00'")
    expect(() => createOwnReminderStore(stores.db).remindersOf(ANA)).toThrow(/"at"/)
  })
})

describe('direct messages', () => {
  beforeEach(() => {
    stores.ownReminders.save(ANA, ASKED, NOON)
    stores.ownReminders.save(BO, ASKED, NOON)
  })

  test('are counted until something comes back', () => {
    const { ownReminders } = stores
    ownReminders.rememberChannel(ANA, '70')
    for (const asked of [null, null, TUESDAY, null]) ownReminders.countSent(ANA, asked)
    expect(ownReminders.directMessagesOf(ANA)).toEqual({
      channelId: '70',
      unanswered: 4,
      askedOn: TUESDAY,
    })
    expect(ownReminders.directMessagesOf(BO)).toEqual(NO_MESSAGES)
    ownReminders.countAnswer(ANA)
    expect(ownReminders.directMessagesOf(ANA)).toMatchObject({ channelId: '70', unanswered: 0 })
  })

  test('begin anew when the member sets their reminders anew; the channel stays', () => {
    const { ownReminders } = stores
    ownReminders.rememberChannel(ANA, '70')
    ownReminders.countSent(ANA, null)
    ownReminders.refuse(ANA, NOON)
    ownReminders.save(ANA, ASKED, NOON)
    expect(ownReminders.directMessagesOf(ANA)).toMatchObject({ channelId: '70', unanswered: 0 })
    expect(ownReminders.takeRefusal(ANA)).toBe(false)
  })

  test('that Discord refuses are switched off and told once; mentions in the club stay', () => {
    const { ownReminders } = stores
    ownReminders.save(ANA, { ...ASKED, mention: true }, NOON)
    expect(ownReminders.remindersOf(ANA)?.personal).toBe(true)
    ownReminders.refuse(ANA, NOON)
    expect(ownReminders.remindersOf(ANA)).toEqual({
      ...ASKED,
      personal: false,
      midRun: false,
      mention: true,
    })
    expect(ownReminders.remindersOf(BO)).toEqual(ASKED)
    expect(ownReminders.takeRefusal(BO)).toBe(false)
    expect(ownReminders.takeRefusal(ANA)).toBe(true)
    expect(ownReminders.takeRefusal(ANA)).toBe(false)
  })

  test('to somebody who has deleted all leave nothing behind', () => {
    const { ownReminders, db } = stores
    stores.personalData.deleteAll(ANA)
    ownReminders.rememberChannel(ANA, '70')
    ownReminders.countSent(ANA, TUESDAY)
    ownReminders.countAnswer(ANA)
    ownReminders.refuse(ANA, NOON)
    expect(ownReminders.remindersOf(ANA)).toBeNull()
    expect(db.prepare('SELECT member_id FROM member_reminders').pluck().all()).toEqual([BO])
  })
})

describe('who is mentioned in a club’s last call', () => {
  test('are members who asked for it and are not known to have left', () => {
    const { ownReminders, memberships } = stores
    for (const [member, mention] of [
      ['7', true],
      ['8', false],
      ['9', true],
      ['10', true],
    ] as const)
      // prettier-ignore
      ownReminders.save(member, { ...ASKED, clubId: '5', mention }, NOON)
    for (const member of ['7', '8', '9', '11']) memberships.remember(member, '1')
    memberships.remember('10', '2')
    expect(ownReminders.mentionedIn('1')).toEqual(['7', '9'])
    memberships.markLeft('9', '1', NOON)
    expect(ownReminders.mentionedIn('1')).toEqual(['7'])
    expect(ownReminders.mentionedIn('2')).toEqual(['10'])
    expect(ownReminders.mentionedIn('5')).toEqual([])
  })

  test('are looked for among that club’s members, by an index', () => {
    const statements = statementsOf(stores.db, createOwnReminderStore)
    const plan = queryPlan(stores.db, statements, 'FROM memberships')
    expect(plan.split('\n')).toEqual([
      'SEARCH m USING INDEX memberships_by_club (club_id=?)',
      'SEARCH r USING PRIMARY KEY (member_id=?)',
    ])
  })
})

describe('"not today"', () => {
  test('is said once for a club and a day, and can be taken back', () => {
    const { notToday } = stores
    expect(notToday.has('1', ANA, TUESDAY)).toBe(false)
    expect(notToday.add('1', ANA, TUESDAY, NOON)).toBe(true)
    expect(notToday.add('1', ANA, TUESDAY, NOON)).toBe(false)
    expect(notToday.has('1', ANA, TUESDAY)).toBe(true)
    expect(notToday.has('2', ANA, TUESDAY)).toBe(false)
    expect(notToday.has('1', BO, TUESDAY)).toBe(false)
    expect(notToday.has('1', ANA, TUESDAY.add({ days: 1 }))).toBe(false)
    notToday.remove('1', BO, TUESDAY)
    expect(notToday.has('1', ANA, TUESDAY)).toBe(true)
    notToday.remove('1', ANA, TUESDAY)
    expect(notToday.has('1', ANA, TUESDAY)).toBe(false)
  })
})

describe('what was done inside runs', () => {
  const hills = { day: TUESDAY, kind: 'hill-sprints', planned: 5, done: 4 } as const

  test('is by day, in this club alone', () => {
    const { midRuns } = stores
    const earlier = { ...hills, day: TUESDAY.subtract({ days: 7 }), kind: 'backward-running' } as const // prettier-ignore
    expect(midRuns.ofMember('1', ANA)).toEqual([])
    midRuns.save('1', ANA, hills, NOON)
    midRuns.save('1', ANA, earlier, NOON)
    midRuns.save('2', ANA, { ...hills, done: 0 }, NOON)
    midRuns.save('1', BO, { ...hills, done: 1 }, NOON)
    expect(midRuns.ofMember('1', ANA)).toEqual([earlier, hills])
  })

  test('of the same day takes the place of what was said before', () => {
    const { midRuns } = stores
    midRuns.save('1', ANA, hills, NOON)
    expect(midRuns.ofMember('1', ANA)).toEqual([hills])
    midRuns.save('1', ANA, { ...hills, planned: 6, done: 6 }, NOON)
    expect(midRuns.ofMember('1', ANA)).toEqual([{ ...hills, planned: 6, done: 6 }])
  })
})

test('whether somebody may be named when they have come back is the last that they said', () => {
  const { comeBackNames } = stores
  expect(comeBackNames.mayName(ANA)).toBeNull()
  comeBackNames.save(ANA, true, NOON)
  expect(comeBackNames.mayName(ANA)).toBe(true)
  comeBackNames.save(ANA, false, NOON)
  expect(comeBackNames.mayName(ANA)).toBe(false)
  expect(comeBackNames.mayName(BO)).toBeNull()
})
